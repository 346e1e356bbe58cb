import { codeRanges } from '../citing/code-ranges.ts';
import { type Marker, scanMarkers } from '../citing/scan-markers.ts';

/** Editors' remarks in brackets that belong to the source's own apparatus. */
const REMARKS =
  /\s?\[(?:\p{Ll}|nb \d{1,3}|note \d{1,3}|citation needed|not in citation given)\](?!\p{L})/giu;

/**
 * A quote as it is shown: white space made single, and nothing in it that a reader would take for a citation of the
 * answer. Footnote marks of the source (`word.[3]`) go; other numbers in brackets (`the interval [0, 1]`) get round
 * ones.
 */
export function tidy(quote: string): string {
  let text = quote.replace(/\s+/gu, ' ').replace(REMARKS, '').trim();
  // What is left when a mark is gone may look like another one: `[[1]2]`.
  for (let markers = scan(text); markers.length > 0; markers = scan(text)) {
    text = withoutMarkers(text, markers).trim();
  }
  return text;
}

function scan(text: string): Marker[] {
  return scanMarkers(text, codeRanges(text));
}

function withoutMarkers(text: string, markers: readonly Marker[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of markers) {
    const attached = start > 0 && text[start - 1] !== ' ';
    parts.push(text.slice(at, start), attached ? '' : `(${text.slice(start + 1, end - 1)})`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** A list item as it is shown, without what joins it to the next one. */
export function tidyItem(quote: string): string {
  return tidy(quote).replace(/[;,](?:\s+(?:and|or))?$/u, '');
}
