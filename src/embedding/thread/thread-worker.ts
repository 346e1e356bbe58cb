import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../errors.ts';
import { createEmbedder } from '../create-embedder.ts';
import type { Embedder } from '../embedder.ts';
import type {
  ThreadFailure,
  ThreadOptions,
  ThreadReply,
  ThreadRequest,
} from './thread-messages.ts';

// A thread that embeds, so that the one that answers people is not kept from it.
const { options } = workerData as { readonly options: ThreadOptions };
const underWay = new Map<number, AbortController>();

try {
  const embedder = await createEmbedder(options);
  parentPort?.on('message', (request: ThreadRequest) => void serve(embedder, request));
  tell({ id: 0, fingerprint: embedder.fingerprint });
} catch (error) {
  tell({ id: 0, failure: failureOf(error) });
}

async function serve(embedder: Embedder, request: ThreadRequest): Promise<void> {
  if ('giveUp' in request) {
    underWay.get(request.giveUp)?.abort();
    return;
  }
  const { id } = request;
  const controller = new AbortController();
  underWay.set(id, controller);
  try {
    const vectors = await vectorsOf(embedder, request, controller.signal);
    const transferred = vectors.map(({ buffer }) => buffer as ArrayBuffer);
    parentPort?.postMessage({ id, vectors } satisfies ThreadReply, transferred);
  } catch (error) {
    tell({ id, failure: failureOf(error) });
  } finally {
    underWay.delete(id);
  }
}

async function vectorsOf(
  embedder: Embedder,
  request: Exclude<ThreadRequest, { giveUp: number }>,
  signal: AbortSignal,
): Promise<Float32Array[]> {
  if ('question' in request) return [await embedder.embedQuestion(request.question)];
  if ('passages' in request) {
    const onProgress = (done: number) => tell({ id: request.id, done });
    return embedder.embedPassages(request.passages, { signal, onProgress });
  }
  await embedder.close();
  return [];
}

function failureOf(error: unknown): ThreadFailure {
  if (error instanceof UserError) return { name: error.messageName, values: error.values };
  return { message: error instanceof Error ? error.message : String(error) };
}

function tell(reply: ThreadReply): void {
  parentPort?.postMessage(reply);
}
