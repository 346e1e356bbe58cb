import { join } from 'node:path';
import type { Embedder } from '../../embedding/embedder.ts';
import { buildIndex } from '../../index/build-index.ts';
import { LiveIndex } from '../../index/live-index.ts';
import { embeddedSearch } from '../../search/embedded/embedded-search.ts';
import { readQuestions } from '../questions.ts';
import type { Figures } from './figures.ts';

/** Share of labelled questions for which an article that holds the answer stands first. */
export async function measureKnown(
  known: string,
  indexDir: string,
  embedder: Embedder,
): Promise<Figures> {
  await buildIndex({ corpusDir: join(known, 'corpus'), indexDir, embedder });
  const search = embeddedSearch({ index: await LiveIndex.open(indexDir), embedder });
  try {
    const questions = await knownQuestions(known);
    let first = 0;
    for (const { question, relevant } of questions) {
      const path = (await search.find(question)).passages[0]?.passage.article.path;
      if (path !== undefined && relevant.includes(path)) first++;
    }
    return { recall1: first / questions.length, 'recall1.questions': questions.length };
  } finally {
    await search.close();
  }
}

/** Those of a labelled set that its corpus answers. */
export async function knownQuestions(known: string) {
  const questions = await readQuestions(join(known, 'questions.jsonl'));
  return questions.filter(({ answerable, relevant }) => answerable && relevant.length > 0);
}
