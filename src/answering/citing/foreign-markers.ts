/** What models call a numbered article, in the languages that answers are mostly asked in. */
export const SOURCE_WORD =
  '(?:sources?|articles?|passages?|documents?|docs?|references?|refs?\\.?|citations?|quellen?|artikeln?|dokumente?|fuentes?|art[ií]culos?|documentos?|pasajes?|referencias?|fontes?|artigos?|passagens?|refer[eê]ncias?)';

/** Numbers with commas, `and` or a dash between them. */
export const NUMBERS = '\\d{1,3}(?:\\s{0,2}(?:[,;&–-]|and|und|et|y|e)\\s{0,2}#?\\d{1,3}){0,8}';

const WORDED = new RegExp(
  `[([【]\\s{0,2}(?:(?:see|cf\\.|from|siehe|voir|vgl\\.|ver)\\s{1,2})?(?:${SOURCE_WORD}:?\\s{1,2})?${SOURCE_WORD}\\s{0,2}(?:number|no\\.?|nr\\.?|n[°º])?[:=#"\\s]{0,3}(${NUMBERS})"?\\s{0,2}[)\\]】]`,
  'giu',
);
const BRACKETED_IN_ROUND = new RegExp(
  `\\(\\s{0,2}(?:(?:see|cf\\.|siehe|vgl\\.|${SOURCE_WORD}:?)\\s{1,2})?((?:\\[\\d{1,3}\\](?:\\s{0,2}(?:[,;&]|and|und|et|y|e)?\\s{0,2})?){1,8})\\)`,
  'giu',
);

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What a superscript is a power of: a figure that is no year, a single letter, a unit of length. */
const POWER = /(?:(?:^|[^\p{L}])(?:\p{L}|[kcmdµn]m|ft|in|yd|mi)|(?<!\b(?:19|20)\d)\d|\bCO)$/u;

/**
 * Citations in forms that models use although they were told another, as the one that is read: links on numbers,
 * `(Source 1)`, `[1 and 2]`, `[^1]`, `[[1]]`, `\[1\]`, full-width brackets, superscripts. Prose only, without code.
 * @param inPassages - whether the passages hold a phrase, which is then theirs: `(Article 8)` of a law
 */
export function plainMarkers(prose: string, inPassages: (phrase: string) => boolean): string {
  return (
    prose
      .replace(/\\\[\s{0,2}(\d{1,3}(?:\s?[,;]\s?\d{1,3}){0,8})\s{0,2}\\\]/g, '[$1]')
      .replace(/［\s?(\d{1,3}(?:\s?[,，;]\s?\d{1,3}){0,8})\s?］/g, (_, list: string) =>
        marker(list),
      )
      .replace(/\[\[\s{0,2}(\d{1,3})\s{0,2}\]\](?!\])/g, '[$1]')
      // A link on nothing but a number, whatever it leads to.
      .replace(/\[\s{0,2}\^?(\d{1,3})\s{0,2}\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)/g, '[$1]')
      .replace(/\[\s{0,2}[\^#№]\s?(\d{1,3})\s{0,2}\](?!:)/g, '[$1]')
      .replace(/\^\[\s?(\d{1,3})\s?\]|\^(\d{1,3})\^/g, (_, one?: string, other?: string) =>
        marker(one ?? other ?? ''),
      )
      .replace(
        new RegExp(`\\[\\s{0,2}(${NUMBERS})\\s{0,2}\\](?![(:])`, 'giu'),
        (whole, list: string) => (/[a-z&]/i.test(list) ? marker(list) : whole),
      )
      .replace(WORDED, (whole, list: string) =>
        inPassages(whole.slice(1, -1).trim()) ? whole : marker(list),
      )
      .replace(
        BRACKETED_IN_ROUND,
        (_, list: string) => `[${(list.match(/\d+/g) ?? []).join(', ')}]`,
      )
      .replace(
        /<sup>\s{0,2}(?:<a[^>]{0,200}>)?\s{0,2}\[?(\d{1,3}(?:\s?[,;]\s?\d{1,3}){0,8})\]?\s{0,2}(?:<\/a>)?\s{0,2}<\/sup>/gi,
        (_, list: string) => marker(list),
      )
      .replace(
        new RegExp(`[${RAISED}]{1,3}(?:[˒,⁻'’ ]{0,1}[${RAISED}]{1,3}){0,5}`, 'gu'),
        (whole: string, at: number, text: string) =>
          POWER.test(text.slice(Math.max(0, at - 6), at)) ? whole : raised(whole),
      )
  );
}

function raised(list: string): string {
  const digits = list.replace(new RegExp(`[${RAISED}]`, 'gu'), (sign) =>
    String(RAISED.indexOf(sign)),
  );
  return marker(digits);
}

/** A marker with the numbers of a list: `1 and 2` becomes `[1, 2]`; a dash stays one. */
function marker(list: string): string {
  const numbers = list.replace(/\s{0,2}(?:[,;&，˒'’]|and|und|et|y|e)\s{0,2}#?/giu, ', ').trim();
  return `[${numbers.replace(/[⁻]/g, '-').replace(/\s*[–-]\s*/g, '-')}]`;
}
