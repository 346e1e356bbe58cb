import { parseDocument } from 'yaml';

/** More keys than front matter has; each is parsed by itself. */
const MOST_KEYS = 200;

const KEY = /^["']?([A-Za-z_][\w .-]{0,60}?)["']?[ \t]*:(?:[ \t]+(.*))?$/;

/**
 * What can be read of front matter that is not valid YAML: each key with its lines by itself, so that a slip in one
 * leaves the others whole, and as plain text where it is not valid by itself ("Tides: a short guide").
 */
export function mendYaml(text: string): ReadonlyMap<unknown, unknown> {
  const values = new Map<unknown, unknown>();
  let part: string[] = [];
  const close = (): void => {
    const [first = '', ...rest] = part;
    const [, key, value = ''] = KEY.exec(first.trimEnd()) ?? [];
    part = [];
    if (key === undefined || values.size >= MOST_KEYS) return;
    values.set(key, partValue([first, ...rest].join('\n'), value, rest));
  };
  for (const line of text.split('\n')) {
    if (KEY.test(line.trimEnd())) close();
    part.push(line);
  }
  close();
  return values;
}

function partValue(source: string, value: string, rest: readonly string[]): unknown {
  const document = parseDocument(source, { uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length === 0) {
    try {
      const parsed: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 10 });
      if (parsed instanceof Map && parsed.size === 1) return [...parsed.values()][0];
    } catch {
      // An alias to what stands in another part: its text is all there is.
    }
  }
  const items = rest
    .map((line) => /^\s*-\s+(.*)$/.exec(line)?.[1])
    .filter((item) => item !== undefined);
  if (value.trim() === '' && items.length > 0) return items.map(unquoted);
  const list = /^\[(.*?)\]?$/.exec(value.trim())?.[1];
  return list === undefined ? unquoted(value) : list.split(',').map(unquoted);
}

/** Without quotation marks around it, also where only one of them is there; those inside stay: `"Tern" sails`. */
function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(?:(.*)\1|((?:(?!\1).)*))$/, '$2$3')
    .trim();
}
