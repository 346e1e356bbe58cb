import type { Token } from 'markdown-it';

const OPENS_HIDDEN = /^<(script|style|template|noscript)[\s>]/i;

/**
 * What a reader sees of inline content: links keep their words, images their alternative text; raw tags and
 * comments go, and so does what stands between the tags of a script or style. A list of contents is nothing.
 */
export function inlineText(tokens: readonly Token[]): string {
  let text = '';
  let hiddenUntil = '';
  for (const token of tokens) {
    if (token.type === 'table_of_contents') return '';
    if (token.type === 'html_inline') {
      const tag = token.content.toLowerCase();
      if (hiddenUntil === '') hiddenUntil = closingTag(tag);
      else if (tag.startsWith(hiddenUntil)) hiddenUntil = '';
      if (/^<br\b/.test(tag)) text += '\n';
    } else if (hiddenUntil === '') {
      text += tokenText(token);
    }
  }
  return text;
}

function tokenText(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'code_inline':
      return token.content.replace(/\s+/g, ' ');
    case 'image':
      return inlineText(token.children ?? []);
    case 'hardbreak':
      return '\n';
    case 'softbreak':
      return ' ';
    default:
      return '';
  }
}

function closingTag(tag: string): string {
  const name = OPENS_HIDDEN.exec(tag)?.[1];
  return name === undefined ? '' : `</${name}`;
}
