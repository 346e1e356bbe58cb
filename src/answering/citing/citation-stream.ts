import { decidedWithin, LONGEST_MARKER, readMarker } from './scan-markers.ts';

/** Feeds a written answer to a reader as it arrives. */
export interface CitationStream {
  /** Takes the next chunk; gives the text that may be shown now, possibly none. */
  push(chunk: string): string;
  /** The model has finished: gives what was held back. */
  end(): string;
}

/** The beginning of something that may become a marker. */
const OPEN_MARKER = /^(?:\[|【)[ \t]{0,2}(?:\d[\d\s,;–—-]*(?::\d{0,4})?(?:†[^\]】\n]*)?)?$/u;

/**
 * A stream that never lets half a marker through: text is held back from an opening bracket until it has either
 * become a whole marker or turned out to be none. Markers are passed on as written, or removed with
 * `{ markers: 'remove' }` (their numbers mean nothing to a reader before the answer has been checked). Holds back
 * at most `LONGEST_MARKER` characters, so that its work is linear in the length of the text.
 */
export function createCitationStream(
  options: { markers?: 'keep' | 'remove' } = {},
): CitationStream {
  const remove = options.markers === 'remove';
  let held = '';
  /** The last characters already given out: what stands before a bracket decides whether it cites. */
  let context = '';
  /** Whether a marker was the last thing given out: `[1][2]` may stand together. */
  let afterMarker = false;

  const give = (atEnd: boolean): string => {
    const text = context + held;
    const from = context.length;
    const parts: string[] = [];
    let at = from;
    let previousEnd = afterMarker ? from : undefined;
    const bracket = /[[【]/g;
    bracket.lastIndex = from;
    let stop = text.length;
    for (let found = bracket.exec(text); found !== null; found = bracket.exec(text)) {
      const tail = text.slice(found.index, found.index + LONGEST_MARKER + 1);
      if (!atEnd && tail.length <= LONGEST_MARKER && OPEN_MARKER.test(tail)) {
        stop = found.index;
        break;
      }
      const marker = readMarker(text, found.index, previousEnd);
      if (marker === undefined) continue;
      if (!atEnd && text.length - marker.end < decidedWithin(text, marker)) {
        // What follows decides between a citation, a link and a subscript.
        stop = found.index;
        break;
      }
      if (remove) {
        parts.push(text.slice(at, withoutTrailingBlanks(text, at, marker.start)));
        at = marker.end;
      }
      previousEnd = marker.end;
      bracket.lastIndex = marker.end;
    }
    if (!atEnd && remove) {
      // A space is shown only with what follows it: a marker would swallow it.
      stop = withoutTrailingBlanks(text, at, stop);
    }
    parts.push(text.slice(at, stop));
    afterMarker = previousEnd === stop;
    context = text.slice(Math.max(0, stop - 40), stop);
    held = text.slice(stop);
    return parts.join('');
  };

  return {
    push: (chunk) => {
      held += chunk;
      return give(false);
    },
    end: () => give(true),
  };
}

/** Where the text between two offsets ends when the blanks before its end are left out. */
function withoutTrailingBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  return at;
}
