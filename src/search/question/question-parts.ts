import type { Embedder } from '../../embedding/embedder.ts';
import type { TermCounts } from '../../index/types.ts';
import type { ReadQuestion, ReadWords } from '../article-store.ts';
import { askedPart } from './asked-part.ts';
import { termsInContext } from './question-terms.ts';

/** A question taken apart: what is searched for, and what the passages are to be read for. */
export interface QuestionParts {
  readonly text: string;
  readonly asked: string;
  /** The story that comes with it; empty where there is none. */
  readonly context: string;
  readonly focus: string;
}

/** The vectors of a question. */
export interface PartVectors {
  readonly question: Float32Array;
  readonly focus: Float32Array;
}

/** @param focus - what the passages are to be read for; unless it is another, what is asked, without its story */
export function partsOf(text: string, focus: string | undefined): QuestionParts {
  const { asked, context } = askedPart(text);
  return { text, asked, context, focus: focus === undefined || focus === text ? asked : focus };
}

/** Embeds what has to be embedded of a question. @throws {UserError} `embedding-failed` */
export async function embedParts(
  embedder: Embedder,
  { asked, context, focus }: QuestionParts,
  signal: AbortSignal | undefined,
): Promise<PartVectors> {
  const embed = async (read: string): Promise<Float32Array> => {
    const vector = await embedder.embedQuestion(read);
    signal?.throwIfAborted();
    return vector;
  };
  const askedVector = await embed(asked);
  return {
    question: context === '' ? askedVector : between(await embed(context), askedVector),
    focus: focus === asked ? askedVector : await embed(focus),
  };
}

/** Reads the words of a question by what the articles say of them. */
export function readParts(
  { text, asked, context, focus }: QuestionParts,
  terms: TermCounts,
): ReadWords {
  const question = { text, terms: termsInContext(asked, context, terms) };
  if (focus === text) return { question, focus: question };
  return { question, focus: { text: focus, terms: termsInContext(focus, '', terms) } };
}

/** A question that was read, with its vectors. */
export function withVectors(words: ReadWords, vectors: PartVectors): ReadQuestion {
  const question = { ...words.question, vector: vectors.question };
  if (words.focus === words.question) return { question, focus: question };
  return { question, focus: { ...words.focus, vector: vectors.focus } };
}

/** The unit vector half-way between two unit vectors. */
function between(first: Float32Array, second: Float32Array): Float32Array {
  const mixed = first.map((value, place) => value + (second[place] ?? 0));
  const length = Math.hypot(...mixed) || 1;
  return mixed.map((value) => value / length);
}
