import type { Embedder } from '../embedder.ts';
import type { Pooling } from '../known-models.ts';

/** What an embedder is opened with. */
export interface CreateEmbedderOptions {
  /**
   * `builtin`; a hub id such as `Xenova/all-MiniLM-L6-v2` (a known model's owner may be left out); a local folder,
   * absolute or starting with `./` or `../`; or `openai:` and the name of an API model.
   */
  readonly model: string;
  /** Folder in which models are kept, in its subfolder `models`. */
  readonly cacheDir: string;
  /** Whether a hub model that is not in the cache may be fetched. */
  readonly allowDownload?: boolean;
  /** Where to fetch it; the public hub unless given. */
  readonly hubUrl?: string;
  readonly openai?: { readonly apiKey?: string; readonly baseUrl?: string };
  /** Overrides what is known of the model. Only for hub models and local folders: the others pool themselves. */
  readonly pooling?: Pooling;
  readonly questionPrefix?: string;
  readonly passagePrefix?: string;
  /** Threads of one inference; 0 or nothing lets the runtime choose. */
  readonly threads?: number;
  /** Ends a download or a first request. */
  readonly signal?: AbortSignal;
}

/** A kind of embedding model: how a setting names it, and how it is opened. */
export interface EmbeddingKind {
  /** What EMBEDDING_MODEL has to be, for the message about one that is of no kind; a clause. */
  readonly expected: string;
  /** Whether texts and questions are sent to a service: the settings need its address, and people are told of it. */
  readonly sendsTexts: boolean;
  /** Whether EMBEDDING_MODEL names a model of this kind. */
  recognises(model: string): boolean;
  /**
   * Opens a model that is recognised. Libraries are loaded here and not before: the list of kinds is read at every
   * start.
   * @throws {UserError} `settings-invalid`, `model-missing`, `model-damaged` or `embedding-failed`
   */
  open(options: CreateEmbedderOptions): Promise<Embedder>;
}
