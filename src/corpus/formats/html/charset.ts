/** Browsers look for the declaration in so many bytes; some pages put it later, below scripts. */
const SAMPLE = 8192;

/** The encoding that a page declares in a `<meta>` or an XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, SAMPLE))
    .toString('latin1')
    .replace(/<!--.*?-->/gs, '');
  const found =
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head) ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head);
  return found?.[1]?.toLowerCase();
}
