import type { Answer } from './answering/answer.ts';
import { type AnswerOptions, answerQuestion } from './answering/answer-question.ts';
import { wordChecker } from './answering/checking/checker.ts';
import { SentenceVectors } from './answering/quoting/sentence-vectors.ts';
import type { Writer } from './answering/writing/write-answer.ts';
import type { Config } from './config.ts';
import { createEmbedder } from './embedding/create-embedder.ts';
import type { Embedder } from './embedding/embedder.ts';
import { LiveIndex } from './index/live-index.ts';

/** The whole product behind one question: what every front end talks to. */
export interface TownClerk {
  readonly embedder: Embedder;
  readonly index: LiveIndex;
  /** Whether a language model writes answers. */
  readonly writes: boolean;
  ask(question: string, options?: AnswerOptions): Promise<Answer>;
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
    const writer = await openWriter(config);
    const parts = {
      embedder,
      sentenceVectors: new SentenceVectors(embedder),
      today: () => new Date().toISOString().slice(0, 10),
      ...(writer === undefined ? {} : { writer }),
    };
    const index = await LiveIndex.open(config.indexDir, {
      fingerprint: embedder.fingerprint,
      onProblem: onIndexProblem,
    });
    return {
      embedder,
      index,
      writes: writer !== undefined,
      ask: (question, options) =>
        index.use((open) => answerQuestion({ ...parts, index: open }, question, options)),
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

/** The model that writes answers, where the settings name one. */
export async function openWriter({ openai, chat }: Config): Promise<Writer | undefined> {
  if (openai.model === undefined) return undefined;
  // Loaded only where it is named: the service's library would slow every start.
  const { openAIChatModel } = await import('./chat/openai-chat-model.ts');
  const model = openAIChatModel({
    model: openai.model,
    deadlineMs: chat.deadlineMs,
    retries: chat.retries,
    concurrency: chat.atOnce,
    ...(openai.apiKey === undefined ? {} : { apiKey: openai.apiKey }),
    ...(openai.baseUrl === undefined ? {} : { baseUrl: openai.baseUrl }),
  });
  const { promptTokens, answerTokens } = chat;
  return { model, promptTokens, answerTokens, checker: wordChecker };
}
