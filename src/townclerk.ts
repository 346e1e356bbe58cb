import { answerQuestion } from './answering/answer-question.ts';
import type { AnswerEvent } from './answering/events.ts';
import type { Answer, Turn } from './answering/types.ts';
import type { Config } from './config.ts';
import { createEmbedder } from './embedding/create-embedder.ts';
import type { Embedder } from './embedding/embedder.ts';
import { LiveIndex } from './index/live-index.ts';

/** What may come with a question. */
export interface AskOptions {
  readonly history?: readonly Turn[];
  /** Passages to retrieve; the default suits answering, measuring needs more. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: AnswerEvent) => void;
}

/** The whole product behind one question: what every front end talks to. */
export interface TownClerk {
  readonly embedder: Embedder;
  readonly index: LiveIndex;
  ask(question: string, options?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

/** The embedder that the settings name. */
export function openEmbedder(config: Config): Promise<Embedder> {
  const { embedding, openai, dataDir } = config;
  return createEmbedder({ ...embedding, openai, cacheDir: dataDir });
}

/**
 * Opens the index that is served and the models that the settings name, and wires them together.
 * @param onIndexProblem - told when a new index appears but cannot be used; the old one stays served
 * @throws {UserError} where the index or a model cannot be opened
 */
export async function openTownClerk(
  config: Config,
  onIndexProblem: (problem: Error) => void = () => undefined,
): Promise<TownClerk> {
  const embedder = await openEmbedder(config);
  try {
    const index = await LiveIndex.open(config.indexDir, {
      fingerprint: embedder.fingerprint,
      onProblem: onIndexProblem,
    });
    return {
      embedder,
      index,
      ask: (question, options) =>
        index.use((open) => answerQuestion({ index: open, embedder }, question, options)),
      close: async () => {
        await index.close();
        await embedder.close();
      },
    };
  } catch (error) {
    await embedder.close();
    throw error;
  }
}
