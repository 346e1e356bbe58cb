import { seededRandom } from '../random.ts';
import { buildCases } from './build-cases.ts';
import { checkCases, resultsByKind } from './measure-support.ts';
import { readSupportSet, type SupportSet } from './read-support-set.ts';
import type { SupportReport } from './report-support.ts';
import { timeAnswer } from './time-answer.ts';

/**
 * Measures the support check on labelled sets: folders with `questions.jsonl` and `corpus/`. The same seed gives the
 * same cases.
 * @throws {UserError} `questions-file-invalid` or `corpus-missing` for a folder that is no labelled set
 */
export async function runSupportBenchmark(
  folders: readonly string[],
  seed: number,
): Promise<SupportReport> {
  const sets: SupportSet[] = [];
  for (const folder of folders) sets.push(await readSupportSet(folder));
  const cases = sets.flatMap((set) => buildCases(set, seededRandom(seed)));
  const kinds = resultsByKind(checkCases(cases));
  const [first] = sets;
  return { seed, kinds, answerMs: first === undefined ? 0 : await timeAnswer(first) };
}
