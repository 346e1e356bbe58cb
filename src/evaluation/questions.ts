import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../errors.ts';

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
    throw new UserError(
      'questions-file-invalid',
      `The questions file "${path}" cannot be read; expected a file with one JSON object a line. Check the path given with --questions.`,
      { cause },
    );
  });
  const questions: LabelledQuestion[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') questions.push(parseLine(line, `${path}:${index + 1}`));
  }
  if (questions.length === 0) {
    throw new UserError(
      'questions-file-invalid',
      `The questions file "${path}" holds no question.`,
    );
  }
  return questions;
}

function parseLine(line: string, place: string): LabelledQuestion {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError
        ? cause.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
        : 'not a JSON object';
    throw new UserError(
      'questions-file-invalid',
      `${place} is not a labelled question (${reason}); expected {"id", "question", "relevant": ["file.md"], …}.`,
      { cause },
    );
  }
}
