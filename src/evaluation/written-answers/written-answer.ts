import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../errors.ts';

const schema = z.object({
  id: z.string(),
  model: z.string(),
  question: z.string(),
  history: z.array(z.object({ role: z.string(), content: z.string() })).default([]),
  passages: z.array(z.object({ title: z.string(), text: z.string() })).min(1),
  response: z.string(),
  /** People's votes on the faithfulness of the whole response: 1 (no) to 4 (yes). */
  faithfulness: z.array(z.number()).min(1),
});

/** An answer that a person or a model wrote from given passages, with people's judgement of it. */
export type WrittenAnswer = z.infer<typeof schema>;

/**
 * Reads a file of judged answers, one JSON object a line.
 * @throws {UserError} `written-answers-invalid` that names the file, or the first bad line
 */
export async function readWrittenAnswers(path: string): Promise<WrittenAnswer[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError('written-answers-invalid:unreadable', { path }, { cause });
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (cause) {
      const place = `${path}:${index + 1}`;
      throw new UserError('written-answers-invalid', { place }, { cause });
    }
  });
}
