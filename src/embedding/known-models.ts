/** How the token states of a text become one vector; `none` is for models that do it themselves. */
export type Pooling = 'mean' | 'cls' | 'none';

/** How a model wants to be used. */
export interface ModelUse {
  readonly pooling: Pooling;
  readonly questionPrefix: string;
  readonly passagePrefix: string;
}

const plain: ModelUse = { pooling: 'mean', questionPrefix: '', passagePrefix: '' };

/** What the models' own cards say, by the name without its owner. */
const uses: ReadonlyMap<string, ModelUse> = new Map([
  ['all-MiniLM-L6-v2', plain],
  ['gte-small', plain],
  [
    'bge-small-en-v1.5',
    {
      pooling: 'cls',
      questionPrefix: 'Represent this sentence for searching relevant passages: ',
      passagePrefix: '',
    },
  ],
  [
    'multilingual-e5-small',
    { pooling: 'mean', questionPrefix: 'query: ', passagePrefix: 'passage: ' },
  ],
]);

/**
 * Models that give a sentence and its translation near vectors, by the name without its owner. Sources: the cards of
 * `intfloat/multilingual-e5-small`, `BAAI/bge-m3` and `sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2`;
 * OpenAI, "New embedding models and API updates" (MIRACL).
 */
const multilingual: ReadonlySet<string> = new Set([
  'multilingual-e5-small',
  'bge-m3',
  'paraphrase-multilingual-MiniLM-L12-v2',
  'text-embedding-3-small',
  'text-embedding-3-large',
]);

/** Whether a model, as the settings name it, is known to compare sentences of several languages. */
export function isMultilingual(model: string): boolean {
  return multilingual.has(model.split(/[/\\:]/).at(-1) ?? '');
}

/** Owner of the ONNX conversions of the known models on the hub. */
const defaultOwner = 'Xenova';

/** How to use a model; one that is not known gets mean pooling and no prefixes. */
export function modelUse(name: string): ModelUse {
  return uses.get(name.split('/').at(-1) ?? '') ?? plain;
}

/** The hub id of a model: a known one may be named without its owner. `undefined` when it cannot be one. */
export function hubId(name: string): string | undefined {
  if (uses.has(name)) return `${defaultOwner}/${name}`;
  const part = '(?!\\.)[A-Za-z0-9._-]+';
  return new RegExp(`^${part}/${part}$`).test(name) ? name : undefined;
}
