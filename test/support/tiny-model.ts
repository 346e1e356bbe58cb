import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OnnxGraph } from '../../src/embedding/builtin/onnx-graph.ts';

/** The tiny model's words; a word's position is its token id. */
export const tinyWords = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'a',
  'b',
  'c',
  'query',
  'passage',
  ':',
  'broken',
];

/** Numbers in a vector of the tiny model: one for each word. */
export const tinyDimensions = tinyWords.length;

/**
 * The state of a token: 1 in the word's own dimension, so that a mean counts words. The word "broken" gives what
 * a damaged model might.
 */
function tinyTable(): Float32Array {
  const table = new Float32Array(tinyDimensions * tinyDimensions);
  for (let id = 0; id < tinyDimensions; id++) table[id * tinyDimensions + id] = 1;
  table[tinyWords.indexOf('broken') * tinyDimensions] = Number.NaN;
  return table;
}

/** A whole model in ONNX form: each token's row of the table. */
export function tinyModel(): Uint8Array {
  const graph = new OnnxGraph();
  const table = graph.floats('table', [tinyDimensions, tinyDimensions], tinyTable());
  graph.nodeWithOutputs('Gather', [table, 'input_ids'], ['last_hidden_state']);
  return graph.encode(
    'tiny',
    [{ name: 'input_ids', type: 'int64', shape: ['batch', 'tokens'] }],
    [{ name: 'last_hidden_state', type: 'float', shape: ['batch', 'tokens', tinyDimensions] }],
  );
}

/** The files of a model folder as a hub has them, with the tiny model; by name. */
export function tinyModelFiles(): Map<string, Uint8Array> {
  const json = (value: object) => Buffer.from(JSON.stringify(value));
  const special = (id: number) => ({
    id,
    content: tinyWords[id],
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  const tokenizer = {
    version: '1.0',
    added_tokens: [0, 1, 2, 3].map(special),
    normalizer: { type: 'BertNormalizer', lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: ['[CLS]', 'A', '[SEP]'].map((id) =>
        id === 'A' ? { Sequence: { id, type_id: 0 } } : { SpecialToken: { id, type_id: 0 } },
      ),
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tinyWords.map((word, id) => [word, id])),
    },
  };
  const tokenizerConfig = {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 16,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
    do_lower_case: true,
  };
  return new Map([
    ['config.json', json({ model_type: 'bert' })],
    ['tokenizer.json', json(tokenizer)],
    ['tokenizer_config.json', json(tokenizerConfig)],
    ['onnx/model.onnx', tinyModel()],
  ]);
}

/** Writes a model folder. */
export async function writeTinyModel(
  folder: string,
  files: ReadonlyMap<string, Uint8Array> = tinyModelFiles(),
): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
}
