import { MAGNITUDE_WORDS } from '../vocabulary/number-words.ts';
import { readCompounds } from '../words/compounds.ts';
import { compatibleText } from './compatible-text.ts';
import { scaled } from './numbers.ts';
import { addPieces, type Piece, simple } from './pieces.ts';
import { fold, stem } from './stem.ts';

/**
 * A content word of a text. A compound (`E-Government`, `7.3m`, `7.3 million`, `COVID-19`, `60kg`) has a `term`
 * for the whole and `parts` for its pieces, so that texts that write it differently still meet; a simple word
 * has no parts.
 */
export interface IndexWord extends Piece {
  /** The word as it was written, with what it is joined to. */
  readonly text: string;
  /** Character (UTF-16) offsets in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Countries that are as often written short; the full name gives its words and the short one. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['states', 'usa'],
  ['kingdom', 'uk'],
]);

/** A word as it is written and what stands around it. */
interface Place {
  readonly chunk: string;
  readonly folded: string;
  /** The folded chunk before, where only a space or a hyphen stands between; else empty. */
  readonly before: string;
  readonly afterCapital: boolean;
  /** The two characters that follow. */
  readonly next: string;
}

/** The content words of a text, in order; in time linear in its length. */
export function readIndexWords(original: string): IndexWord[] {
  const found: IndexWord[] = [];
  const { text, place } = compatibleText(original);
  let previousEnd = 0;
  let previous = '';
  let afterCapital = false;
  for (const { surface: chunk, start, end } of readCompounds(text)) {
    const folded = fold(chunk);
    const adjacent = /^[ \u00a0-]$/.test(text.slice(previousEnd, start).slice(0, 2));
    const before = adjacent ? previous : '';
    previousEnd = end;
    const next = text.slice(end, end + 2);

    const number = before === '' ? undefined : plainNumber(found.at(-1));
    const magnitude = number === undefined ? undefined : MAGNITUDE_WORDS.get(folded);
    const own = place(start, end);
    if (number !== undefined && magnitude !== undefined) {
      const counted = found.pop();
      found.push({
        term: scaled(number, magnitude),
        parts: [number, stem(folded)],
        text: `${counted?.text ?? number} ${chunk}`,
        start: counted?.start ?? own.start,
        end: own.end,
      });
    } else {
      for (const { term, parts } of piecesAt({ chunk, folded, before, afterCapital, next })) {
        found.push({ term, parts, text: chunk, start: own.start, end: own.end });
      }
    }
    if (next.startsWith('%')) {
      found.push({ ...simple('percent'), text: '%', ...place(end, end + 1) });
    }
    previous = folded;
    afterCapital = /^\p{Lu}/u.test(chunk);
  }
  return found;
}

function piecesAt(place: Place): Piece[] {
  const { folded, before } = place;
  if (before === 'per' && folded === 'cent') return [simple('percent')];
  if (isCode(place)) return [simple(folded)];
  const country = countryOf(place);
  if (country !== undefined && before !== 'united') return [simple(country)];
  const pieces: Piece[] = country === undefined ? [] : [simple(country)];
  addPieces(pieces, folded);
  return pieces;
}

/** The number that a word is, unless it is part of a larger writing. */
function plainNumber(word: IndexWord | undefined): string | undefined {
  return word !== undefined && /^\d[\d.]*$/.test(word.term) && word.parts.length === 0
    ? word.term
    : undefined;
}

/**
 * Whether a lone letter is a code rather than an article or a pronoun: `Band A` within a sentence, `band a` where no
 * word follows, `World War I` after a name.
 */
function isCode({ chunk, before, afterCapital, next }: Place): boolean {
  if (before === '') return false;
  if (chunk === 'A') return true;
  if (chunk === 'a') return !/^\s[\p{L}\p{N}]/u.test(next);
  return chunk === 'I' && afterCapital;
}

/** `US`, `U.S.`, `the us` and the second word of `United States` name the same country. */
function countryOf({ chunk, before }: Place): string | undefined {
  if (/^U\.?S(?:\.?A)?$/.test(chunk) || (chunk === 'us' && before === 'the')) return 'usa';
  if (/^U\.?K$/i.test(chunk)) return 'uk';
  return before === 'united' ? SHORT_NAMES.get(chunk.toLowerCase()) : undefined;
}
