import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { makeFolder } from '../../make-folder.ts';
import { byArticle, type VainQuestion } from '../store/gaps.ts';
import { gapsCsv } from './gaps-csv.ts';
import { gapsQuestions } from './gaps-questions.ts';

/**
 * Writes what was asked in vain into a folder: `gaps.csv` by article, and `questions.jsonl` with the questions whose
 * text is kept.
 * @throws {UserError} `export-not-written`
 */
export async function exportGaps(
  folder: string,
  questions: readonly VainQuestion[],
): Promise<{ articles: number; questions: number }> {
  const gaps = byArticle(questions);
  const lines = gapsQuestions(questions);
  try {
    makeFolder(folder);
    await writeFile(join(folder, 'gaps.csv'), gapsCsv(gaps));
    await writeFile(join(folder, 'questions.jsonl'), lines);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('export-not-written', { folder, reason }, { cause });
  }
  return { articles: gaps.length, questions: lines.split('\n').length - 1 };
}
