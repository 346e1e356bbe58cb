import { decide, readAhead } from '../../confidence/decide.ts';
import type { Embedder } from '../../embedding/embedder.ts';
import { openIndex } from '../../index/open-index.ts';
import { embeddedSearch } from '../../search/embedded/embedded-search.ts';
import { type Figures, residentMegabytes, spread } from './figures.ts';
import { measuredIndex, type Steps } from './measured-index.ts';
import type { PreparedQuestion } from './prepared.ts';

/** Each question is asked so often, in rounds. */
const ROUNDS = 3;

/** Asks questions, and sees what each step takes; the bare embedding of the same questions is timed in between. */
export async function measureQuestions(
  indexDir: string,
  questions: readonly PreparedQuestion[],
  embedder: Embedder,
): Promise<Figures> {
  const steps: Steps = { nearest: 0, words: 0, rows: 0, vectors: 0 };
  const open = await openIndex(indexDir);
  const index = measuredIndex(open, steps);
  let embedded = 0;
  const search = embeddedSearch({
    index: { use: (work) => work(index), close: async () => open.close() },
    embedder: {
      fingerprint: embedder.fingerprint,
      embedPassages: (texts, options) => embedder.embedPassages(texts, options),
      embedQuestion: async (text) => {
        const vector = await embedder.embedQuestion(text);
        embedded = performance.now();
        return vector;
      },
      close: () => embedder.close(),
    },
  });
  const times: Record<string, number[]> = {};
  const note = (name: string, milliseconds: number) => {
    times[name] ??= [];
    times[name].push(milliseconds);
  };
  let first = 0;
  // Half of them warm up what is compiled while it runs, so that the other half tells what passages cost that nobody
  // asked for before: those that were are remembered.
  const half = questions.length >> 1;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { question } of questions.slice(0, half)) {
      decide(await search.find(question, { meanwhile: readAhead }));
    }
  }
  for (const { question } of questions.slice(half)) {
    const started = performance.now();
    decide(await search.find(question, { meanwhile: readAhead }));
    note('question.unread', performance.now() - started);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { question, path } of questions) {
      const bare = performance.now();
      await embedder.embedQuestion(question);
      note('embed', performance.now() - bare);
      Object.assign(steps, { nearest: 0, words: 0, rows: 0, vectors: 0 });
      const started = performance.now();
      const found = await search.find(question, { meanwhile: readAhead });
      const searched = performance.now();
      decide(found);
      const decided = performance.now();
      note('question', decided - started);
      note('step.after', decided - embedded);
      note('step.decide', decided - searched);
      for (const [step, milliseconds] of Object.entries(steps)) note(`step.${step}`, milliseconds);
      if (found.passages[0]?.passage.article.path === path) first++;
    }
  }
  const figures = Object.assign(
    {},
    ...Object.entries(times).map(([name, all]) => spread(name, all)),
  );
  const memory = residentMegabytes();
  await search.close();
  return {
    ...figures,
    memory,
    'question.ratio': figures['question.p50'] / figures['embed.p50'],
    'question.unread.ratio': figures['question.unread.p50'] / figures['embed.p50'],
    'right.first': first / (ROUNDS * questions.length),
  };
}
