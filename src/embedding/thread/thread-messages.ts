import type { ErrorName, ErrorValues } from '../../errors.ts';
import type { EmbeddingFingerprint } from '../embedder.ts';
import type { CreateEmbedderOptions } from '../kinds/kind.ts';

/** What a thread is started with. */
export type ThreadOptions = Omit<CreateEmbedderOptions, 'signal'>;

/** What the thread is asked to do; a number stands for each request. */
export type ThreadRequest =
  | { readonly id: number; readonly question: string }
  | { readonly id: number; readonly passages: readonly string[] }
  | { readonly id: number; readonly close: true }
  /** Gives another request up. */
  | { readonly giveUp: number };

/** What went wrong in the thread, in a form that can leave it. */
export type ThreadFailure =
  | { readonly name: ErrorName; readonly values: ErrorValues<ErrorName> }
  | { readonly message: string };

/** What the thread tells; the request 0 is its own opening. */
export type ThreadReply =
  | { readonly id: 0; readonly fingerprint: EmbeddingFingerprint }
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly failure: ThreadFailure };
