import type { WrittenStatement } from '../statement.ts';
import { type CodeRange, codeRanges } from './code-ranges.ts';
import { type Marker, scanMarkers } from './scan-markers.ts';
import { splitPieces } from './split-pieces.ts';

/**
 * Takes a written answer apart into its statements and the citations of each. A marker belongs to the sentence it
 * stands in, or after whose full stop it stands; one at the start of a block belongs to the sentence it introduces.
 * Nothing of the text is lost: every character is a marker's, or is found in `before` or `text` (white space that a
 * marker leaves behind is tidied). Linear in the length of the text.
 */
export function parseCitations(text: string): WrittenStatement[] {
  const code = codeRanges(text);
  const markers = scanMarkers(text, code);
  const pieces = splitPieces(text, mask(text, markers, code), code);
  const statements: WrittenStatement[] = [];
  let markerIndex = 0;
  let start = 0;
  for (const [index, piece] of pieces.entries()) {
    const end = index === pieces.length - 1 ? text.length : piece.end;
    const own: Marker[] = [];
    for (let marker = markers[markerIndex]; marker !== undefined && marker.start < end; ) {
      own.push(marker);
      markerIndex += 1;
      marker = markers[markerIndex];
    }
    const cleaned = withoutMarkers(text, piece.contentStart, end, own);
    const numbers = own.flatMap((marker) => marker.numbers);
    const previous = statements.at(-1);
    const before = text.slice(start, piece.contentStart);
    if (cleaned === '' && previous !== undefined && before.trim() === '') {
      // Nothing but markers: they belong to what was said before.
      statements[statements.length - 1] = {
        ...previous,
        numbers: unique([...previous.numbers, ...numbers]),
        end,
      };
    } else {
      statements.push({
        text: cleaned,
        numbers: unique(numbers),
        before,
        kind: piece.kind,
        start,
        end,
      });
    }
    start = end;
  }
  return statements;
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}

/** The text with markers blanked and code made opaque, so that neither moves a sentence's boundary. */
function mask(text: string, markers: readonly Marker[], code: readonly CodeRange[]): string {
  const parts: string[] = [];
  let at = 0;
  const covers = [
    ...markers.map(({ start, end }) => ({ start, end, by: ' ' })),
    ...code.map(({ start, end }) => ({ start, end, by: 'x' })),
  ].sort((one, other) => one.start - other.start);
  for (const cover of covers) {
    parts.push(text.slice(at, cover.start), cover.by.repeat(cover.end - cover.start));
    at = cover.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function withoutMarkers(
  text: string,
  start: number,
  end: number,
  markers: readonly Marker[],
): string {
  const parts: string[] = [];
  let at = start;
  for (const marker of markers) {
    if (marker.start >= at) parts.push(text.slice(at, marker.start));
    at = Math.max(at, marker.end);
  }
  parts.push(text.slice(at, end));
  const joined: string[] = [];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const tidy = next !== undefined && /^(?:[\s.,;:!?)\]}’”"']|$)/.test(next);
    joined.push(tidy ? part.trimEnd() : part);
  }
  return joined.join('').trim();
}
