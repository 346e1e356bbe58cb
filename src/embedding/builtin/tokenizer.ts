import { maxTokens } from './model-sizes.ts';

/** An entry of the published vocabulary: a piece and its score; the position in the list is the token id. */
export type VocabularyEntry = readonly [piece: string, score: number | null];

/** Ids 0 to 5 stand for unknown text, ends and padding; no text may produce them but the first. */
const reservedCount = 6;
const unknownId = 0;
const paddingId = 1;

/** The piece that stands three times in the published vocabulary; the published tokenizer uses the last one. */
const repeatedPiece = '”5';

/**
 * The published SentencePiece unigram tokenizer as a `tokenizer.json`: NFKC, every space as ▁ and one more ▁ in
 * front, then the most probable split into pieces.
 */
export function tokenizerFile(vocabulary: readonly VocabularyEntry[]): object {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFKC' },
        // Not the Metaspace step, which adds nothing to a text that starts with a space.
        { type: 'Prepend', prepend: '▁' },
        { type: 'Replace', pattern: { String: ' ' }, content: '▁' },
      ],
    },
    // The published tokenizer takes a sum of scores of 0 for "not reached yet". Pieces that begin with "▁:" score 0,
    // so it never uses one at the start of a text.
    pre_tokenizer: {
      type: 'Split',
      pattern: { Regex: '^▁(?=:)' },
      behavior: 'Isolated',
      invert: false,
    },
    post_processor: null,
    decoder: null,
    model: { type: 'Unigram', unk_id: unknownId, vocab: vocabulary.map(unigramEntry(vocabulary)) },
  };
}

/** What goes with it: padding on the right, because positions count from the start of the text. */
export function tokenizerConfigFile(): object {
  return {
    tokenizer_class: 'PreTrainedTokenizer',
    model_max_length: maxTokens,
    pad_token: unmatchable(paddingId),
    unk_token: unmatchable(unknownId),
    padding_side: 'right',
    clean_up_tokenization_spaces: false,
  };
}

function unigramEntry(vocabulary: readonly VocabularyEntry[]) {
  const lastRepeated = vocabulary.findLastIndex(([piece]) => piece === repeatedPiece);
  return ([piece, score]: VocabularyEntry, id: number): [string, number] => {
    const shadowed = piece === repeatedPiece && id !== lastRepeated;
    const name = id < reservedCount || shadowed ? unmatchable(id) : piece;
    // Some pieces with a colon have no score; adding it, the published tokenizer takes it for 0.
    return [name, score ?? 0];
  };
}

/** A name with a space, which no text contains once its spaces are replaced. */
function unmatchable(id: number): string {
  return id === paddingId ? '<pad >' : `<reserved ${id}>`;
}
