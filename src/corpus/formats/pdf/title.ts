import { countWords } from '../../../text/words/count-words.ts';
import { oneLine } from '../../clean-text.ts';
import type { DraftBlock } from '../../document-draft.ts';

/** Names that programs give to documents: file names, addresses, "Microsoft Word - …", and what templates are called. */
const NAME_OF_FILE =
  /\.(?:docx?|dotx?|odt|pdf|indd|qxd|pptx?|xlsx?|rtf|tex|dvi|ps|p65|html?|xhtml|md|txt|wpd|pages|key|cdr|ai|eps|pub|png|jpe?g|tiff?)$|^(?:microsoft |untitled|unbenannt|about:|file:|https?:|[a-z]:\\|\/)/i;
const NAME_OF_TEMPLATE =
  /^\W*(?:layout|slide|folie|blank|template|title|(?:paper |document |insert |report )?title(?: of .*)?|type (?:the|your) .*title.*|(?:powerpoint|google slides?)? ?(?:presentation|präsentation)|présentation powerpoint|document|doc|scan(?:ned)?(?: document| image)?|print(?: ?out| preview)?|page|pdf|no title|none|null|normal|letter|memo|report|form|heading|sheet|book|(?:preparation of )?papers? (?:for|in) .* format.*|latex .*|article)\W*\d*\W*$/i;

/** Of the words of a stated title at least this share stands in the text; a template's stand nowhere. */
const WORDS_IN_TEXT = 0.5;

/** So much of a text is looked at for them, and so many blocks for the title's line. */
const OPENING_LENGTH = 20_000;
const OPENING_BLOCKS = 25;

const NO_TITLE =
  /^(?:(?:table of )?contents|abstract|introduction|summary|preface|foreword|index|notes?|references)$/i;

/**
 * The title of a PDF: what the file states, if that is no name of a file or template and its words stand in the
 * text; else the largest line near the beginning.
 */
export function pdfTitle(
  stated: string | undefined,
  blocks: readonly DraftBlock[],
): string | undefined {
  const line = oneLine(stated ?? '');
  const usable = line.length >= 3 && !NAME_OF_FILE.test(line) && !NAME_OF_TEMPLATE.test(line);
  const largest = largestLine(blocks);
  if (usable && (largest === undefined || standsIn(line, blocks))) return line;
  return largest;
}

/** A heading of the highest level among the first blocks; levels follow the size of type. */
function largestLine(blocks: readonly DraftBlock[]): string | undefined {
  let best: DraftBlock | undefined;
  for (const block of blocks.slice(0, OPENING_BLOCKS)) {
    if (block.kind !== 'heading' || !readsAsTitle(block.text)) continue;
    if (best === undefined || (block.level ?? 6) < (best.level ?? 6)) best = block;
  }
  return best?.text;
}

function readsAsTitle(text: string): boolean {
  return (
    (text.match(/\p{L}/gu)?.length ?? 0) >= 3 && countWords(text) <= 25 && !NO_TITLE.test(text)
  );
}

function standsIn(title: string, blocks: readonly DraftBlock[]): boolean {
  let opening = '';
  for (const { text } of blocks) {
    if (opening.length > OPENING_LENGTH) break;
    opening += ` ${text}`;
  }
  const written = new Set(wordsOf(opening));
  const words = wordsOf(title);
  return words.filter((word) => written.has(word)).length >= words.length * WORDS_IN_TEXT;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
