import { join } from 'node:path';
import type { SupportSource } from '../../answering/checking/check-support.ts';
import { readFolder } from '../../corpus/read-folder.ts';
import { readText } from '../../text/read-text.ts';
import { readQuestions } from '../questions.ts';
import type { TrueKind } from './support-case.ts';

/** A statement that its passage backs. */
export interface TrueStatement {
  readonly kind: TrueKind;
  readonly text: string;
  readonly source: SupportSource;
}

/** A labelled set: its passages (one a file) and what is truly said of them. */
export interface SupportSet {
  readonly sources: readonly SupportSource[];
  readonly statements: readonly TrueStatement[];
}

/** An answer of fewer words is a name or a number, not a statement. */
const FEWEST_WORDS = 5;

/**
 * Reads `questions.jsonl` and `corpus/` of a folder. Reference answers of a sentence or more are statements written
 * by people; the labelled supporting sentences, or else the sentences of the passage that hold a short reference
 * answer, are statements taken word for word.
 */
export async function readSupportSet(folder: string): Promise<SupportSet> {
  const sources = await readSources(join(folder, 'corpus'));
  const statements: TrueStatement[] = [];
  const seen = new Set<string>();
  for (const question of await readQuestions(join(folder, 'questions.jsonl'))) {
    const path = question.relevant[0];
    const source = path === undefined ? undefined : sources.get(path);
    if (!question.answerable || source === undefined) continue;
    const add = (kind: TrueKind, text: string): void => {
      const key = `${path} ${kind} ${text}`;
      if (seen.has(key) || text.split(/\s+/).length < FEWEST_WORDS) return;
      seen.add(key);
      statements.push({ kind, text, source });
    };
    for (const answer of question.answers ?? []) {
      if (answer.split(/\s+/).length >= FEWEST_WORDS && question.support !== undefined) {
        for (const sentence of sentencesOf(answer)) add('written by a person', sentence);
      } else {
        const holds = sentencesOf(source.text).find((sentence) => sentence.includes(answer));
        if (holds !== undefined) add('sentence of the passage', holds);
      }
    }
    for (const sentence of question.support ?? []) add('sentence of the passage', sentence);
  }
  return { sources: [...sources.values()], statements };
}

async function readSources(folder: string): Promise<Map<string, SupportSource>> {
  const sources = new Map<string, SupportSource>();
  for (const { path, title, publisher, published, text } of await readFolder(folder)) {
    sources.set(path, {
      text,
      title,
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
    });
  }
  return sources;
}

function sentencesOf(text: string): string[] {
  return readText(text).sentences.map((range) => text.slice(range.start, range.end));
}
