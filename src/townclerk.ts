import type { Answer } from './answering/answer.ts';
import type { AnswerParts } from './answering/answer-parts.ts';
import { type AnswerOptions, answerQuestion } from './answering/answer-question.ts';
import { type Checker, meaningChecker, wordChecker } from './answering/checking/checker.ts';
import { SentenceVectors } from './answering/quoting/sentence-vectors.ts';
import { CertainQuestions } from './answering/suggesting/certain-questions.ts';
import type { Writer } from './answering/writing/writer.ts';
import type { Config } from './config.ts';
import { createEmbedder } from './embedding/create-embedder.ts';
import type { Embedder } from './embedding/embedder.ts';
import { kindOf } from './embedding/kinds/all-kinds.ts';
import { ThreadEmbedder } from './embedding/thread/thread-embedder.ts';
import type { ServedIndex } from './index/shown-index.ts';
import { chooseHome } from './index-home/choose-home.ts';

/** The whole product behind one question: what every front end talks to. */
export interface TownClerk {
  readonly embedder: Embedder;
  /** For what is shown of the articles beside answers: their list, a passage by its id, the index's state. */
  readonly index: ServedIndex;
  /** Whether a language model writes answers. */
  readonly writes: boolean;
  ask(question: string, options?: AnswerOptions): Promise<Answer>;
  /** Questions that the articles answer without doubt, for offering them. */
  readonly certain: CertainQuestions['among'];
  /** Takes no more questions, and settles when the running ones are answered and everything is closed. */
  close(): Promise<void>;
}

/** The embedder that the settings name. */
export function openEmbedder(config: Config): Promise<Embedder> {
  const { embedding, openai, dataDir } = config;
  return createEmbedder({ ...embedding, openai, cacheDir: dataDir });
}

/**
 * The same embedder with its model in a thread of its own, for a process that must not be kept from listening. What a
 * service embeds needs none.
 */
function openEmbedderAside(config: Config): Promise<Embedder> {
  const { embedding, openai, dataDir } = config;
  if (kindOf(embedding.model)?.sendsTexts !== false) return openEmbedder(config);
  return ThreadEmbedder.open({ ...embedding, openai, cacheDir: dataDir });
}

/** How a town clerk takes the index that it finds. */
export interface OpenTownClerkOptions {
  /** Told when the index that is to be served cannot be used, and an older one is served. */
  readonly onIndexProblem?: (problem: Error) => void;
  /** Takes the index whatever corpus it was built from: nobody has named one. */
  readonly anyCorpus?: boolean;
  /** Embeds in a thread of its own: slower for one question, but the process stays free to listen. */
  readonly embedsAside?: boolean;
}

/**
 * Opens the index that is served and the models that the settings name, and wires them together.
 * @throws {UserError} where the index or a model cannot be opened
 */
export async function openTownClerk(
  config: Config,
  { onIndexProblem, anyCorpus, embedsAside }: OpenTownClerkOptions = {},
): Promise<TownClerk> {
  const home = chooseHome(config);
  const embedder = await (embedsAside ? openEmbedderAside(config) : openEmbedder(config));
  try {
    const sentenceVectors = new SentenceVectors(embedder);
    const writer = await openWriter(config, meaningChecker(sentenceVectors, config.embedding));
    // A ranker of candidates is given here: { embedder, ranker }.
    const { index, search } = await home.open({
      embedder,
      ...(onIndexProblem === undefined ? {} : { onProblem: onIndexProblem }),
      ...(anyCorpus ? {} : { corpusDir: config.corpusDir }),
    });
    // A model that reads question and passage is given here, as `passageReader` and `sentenceRanker`.
    const parts: AnswerParts = {
      search,
      sentenceVectors,
      today: () => new Date().toISOString().slice(0, 10),
      ...(writer === undefined ? {} : { writer }),
    };
    const { ask, close } = asking(parts);
    const certain = new CertainQuestions(
      parts.search,
      () => index.use(async ({ manifest }) => manifest.generation),
      parts.passageReader,
    );
    return {
      embedder,
      index,
      writes: writer !== undefined,
      ask,
      certain: (candidates, options) => certain.among(candidates, options),
      close: async () => {
        await close();
        await home.close();
        await embedder.close();
      },
    };
  } catch (error) {
    await home.close();
    await embedder.close();
    throw error;
  }
}

/** Answers questions until it is closed, which waits for those that are being answered: they need the embedder. */
function asking(parts: AnswerParts): Pick<TownClerk, 'ask' | 'close'> {
  const running = new Set<Promise<Answer>>();
  let closed = false;
  return {
    ask: async (question, options) => {
      if (closed) throw new Error('Town Clerk has been closed.');
      const answer = answerQuestion(parts, question, options);
      running.add(answer);
      try {
        return await answer;
      } finally {
        running.delete(answer);
      }
    },
    close: async () => {
      closed = true;
      await Promise.allSettled(running);
      await parts.search.close();
    },
  };
}

/**
 * The model that writes answers, where the settings name one.
 * @param checker - decides what of it the articles back; unless given, by words alone
 */
export async function openWriter(
  { openai, chat }: Config,
  checker: Checker = wordChecker,
): Promise<Writer | undefined> {
  const [first, ...alternatives] = openai.models;
  if (first === undefined) return undefined;
  // Loaded only where it is named: the service's library would slow every start.
  const { openAIChatModel } = await import('./chat/openai-chat-model.ts');
  const model = openAIChatModel({
    model: first,
    alternatives,
    deadlineMs: chat.deadlineMs,
    retries: chat.retries,
    concurrency: chat.atOnce,
    ...(openai.apiKey === undefined ? {} : { apiKey: openai.apiKey }),
    ...(openai.baseUrl === undefined ? {} : { baseUrl: openai.baseUrl }),
  });
  const { promptTokens, answerTokens } = chat;
  return { model, promptTokens, answerTokens, checker };
}
