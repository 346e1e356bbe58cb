/** Longer marks are none: what is between two signs far apart stands there by chance. */
const LONGEST = 500;

const LITERAL = new RegExp(`\`\`(.{1,${LONGEST}}?)\`\``, 'gs');
const ROLE = new RegExp(`:[a-zA-Z][\\w.+:-]{0,60}:\`([^\`]{1,${LONGEST}})\``, 'g');
const ROLE_AFTER = new RegExp(`\`([^\`]{1,${LONGEST}})\`:[a-zA-Z][\\w.+-]{0,60}:`, 'g');
const LINK = new RegExp(`\`([^\`]{1,${LONGEST}})\`__?`, 'g');
const PLAIN = new RegExp(`\`([^\`]{1,${LONGEST}})\``, 'g');
const STRONG = new RegExp(
  `(?<![\\w*])\\*\\*(?=\\S)([^*]{1,${LONGEST}}?)(?<=\\S)\\*\\*(?![\\w*])`,
  'g',
);
const EMPHASIS = new RegExp(`(?<![\\w*])\\*(?=\\S)([^*]{1,${LONGEST}}?)(?<=\\S)\\*(?![\\w*])`, 'g');
const FOOTNOTE = /\s?\[(?:\d{1,4}|#[\w-]{0,40}|\*)\]_/g;
const CITATION = /\[([\w.-]{1,60})\]_(?!\w)/g;
const REFERENCE = /(?<![\w`])([A-Za-z0-9](?:[\w.-]{0,80}[A-Za-z0-9])?)__?(?![\w`])/g;
const TARGET = /_`([^`]{1,200})`/g;
const SUBSTITUTION = /\|([^|\s][^|\n]{0,80})\|_{0,2}/g;

/** A line of reStructuredText as a reader sees it: without marks, and a link as its text. */
export function rstInline(text: string, substitutions: ReadonlyMap<string, string>): string {
  if (!/[`*_|\\[\0]/.test(text)) return text;
  const literals: string[] = [];
  const keep = (literal: string): string => {
    literals.push(literal);
    return `\u0000${literals.length - 1}\u0000`;
  };
  return text
    .replace(/\0/g, '')
    .replace(LITERAL, (_, literal: string) => keep(literal))
    .replace(/\\(\S)/g, (_, sign: string) => keep(sign))
    .replace(/\\\s/g, '')
    .replace(ROLE, (_, content: string) => keep(label(content)))
    .replace(ROLE_AFTER, (_, content: string) => keep(label(content)))
    .replace(TARGET, '$1')
    .replace(LINK, (_, content: string) => label(content))
    .replace(PLAIN, '$1')
    .replace(STRONG, '$1')
    .replace(EMPHASIS, '$1')
    .replace(FOOTNOTE, '')
    .replace(CITATION, '[$1]')
    .replace(SUBSTITUTION, (whole, name: string) => substitutions.get(name.toLowerCase()) ?? whole)
    .replace(REFERENCE, (whole, name: string) => (whole.endsWith('_') ? name : whole))
    .replace(/\0(\d+)\0/g, (_, index: string) => literals[Number(index)] ?? '');
}

/** "text <target>" shows its text; "~module.name" its last part; "!name" itself. */
function label(content: string): string {
  const titled = /^(.*\S)\s*<[^<>]*>$/s.exec(content)?.[1];
  if (titled !== undefined) return titled;
  if (content.startsWith('~')) return content.slice(1).replace(/^.*\./, '');
  return content.replace(/^!/, '').replace(/^<([^<>]*)>$/, '$1');
}
