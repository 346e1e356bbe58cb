import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerParts } from '../../src/answering/answer-parts.ts';
import { wordChecker } from '../../src/answering/checking/checker.ts';
import { SentenceVectors } from '../../src/answering/quoting/sentence-vectors.ts';
import { openAIChatModel } from '../../src/chat/openai-chat-model.ts';
import { LiveIndex } from '../../src/index/live-index.ts';
import { embeddedSearch } from '../../src/search/embedded/embedded-search.ts';
import { builtinEmbedder } from './builtin-model.ts';
import { type ModelServer, startModelServer } from './model-server.ts';
import { copyShippedIndex } from './shipped-index.ts';

/** The shipped articles, really indexed, and a writer behind a scripted server. */
export interface ScriptedTown {
  readonly parts: AnswerParts;
  readonly server: ModelServer;
  /** What is searched. */
  readonly index: LiveIndex;
  close(): Promise<void>;
}

/** Builds the index of the shipped articles and starts the server that writes the answers. */
export async function startScriptedTown(): Promise<ScriptedTown> {
  const folder = await mkdtemp(join(tmpdir(), 'town-clerk-written-'));
  const embedder = await builtinEmbedder();
  await copyShippedIndex(folder);
  const index = await LiveIndex.open(folder);
  const server = await startModelServer();
  const model = openAIChatModel({
    model: 'scripted',
    baseUrl: server.baseUrl,
    deadlineMs: 10_000,
    retries: 0,
    concurrency: 1,
  });
  return {
    server,
    index,
    parts: {
      search: embeddedSearch({ index, embedder }),
      sentenceVectors: new SentenceVectors(embedder),
      writer: { model, promptTokens: 6000, answerTokens: 700, checker: wordChecker },
      today: () => '2026-11-22',
    },
    close: async () => {
      await index.close();
      await server.close();
      await embedder.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
