import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { checkQuestion } from '../search/question/check-question.ts';

const schema = z.object({
  id: z.string().min(1),
  question: z.string(),
  /** Paths of the articles that hold the answer. */
  relevant: z.array(z.string()).default([]),
  /** Texts of which an answer must contain at least one. */
  answers: z.array(z.string()).optional(),
  /** Whether the corpus holds the answer; taken as yes when it is left out. */
  answerable: z.boolean().default(true),
  history: z
    .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() }))
    .optional(),
  /** Sentences of the article that the answer rests on. */
  support: z.array(z.string()).optional(),
});

/** A labelled question: one line of a `questions.jsonl`. */
export type LabelledQuestion = z.infer<typeof schema>;

/**
 * Reads a file of labelled questions, one JSON object a line; empty lines are passed over.
 * @throws {UserError} `questions-file-invalid` that names the file and the first bad line
 */
export async function readQuestions(path: string): Promise<LabelledQuestion[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError('questions-file-invalid', { path }, { cause });
  });
  const questions: LabelledQuestion[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() !== '') questions.push(parseLine(line, `${path}:${index + 1}`));
  }
  if (questions.length === 0) {
    throw new UserError('questions-file-invalid:empty', { path });
  }
  return questions;
}

function parseLine(line: string, place: string): LabelledQuestion {
  try {
    const labelled = schema.parse(JSON.parse(line));
    checkQuestion(labelled.question);
    return labelled;
  } catch (cause) {
    const reason = describeProblem(cause);
    throw new UserError('questions-file-invalid:line', { place, reason }, { cause });
  }
}

function describeProblem(cause: unknown): string {
  if (cause instanceof UserError) return cause.message;
  if (!(cause instanceof z.ZodError)) return 'not a JSON object';
  return cause.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}
