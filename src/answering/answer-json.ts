import type { Answer } from './answer.ts';

/** The contract of `ask --json`: what other programs read. What an article does not state is `null`. */
export interface AnswerJson {
  readonly question: string;
  readonly standaloneQuestion: string;
  readonly outcome: 'answered' | 'declined';
  readonly caution: boolean;
  readonly mode: 'model' | 'extractive';
  readonly text: string;
  /** Calibrated probability, 0 to 1, that the passages hold the answer. */
  readonly confidence: number;
  readonly citations: readonly {
    readonly number: number;
    readonly path: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly url: string | null;
    readonly passages: readonly {
      readonly id: string;
      readonly text: string;
      /** Character (UTF-16) offsets of the passage in the article's text; `end` is exclusive. */
      readonly start: number;
      readonly end: number;
      /** The sentence, or the title, that supports the statement, word for word. */
      readonly quote: string;
    }[];
  }[];
  readonly retrieved: readonly {
    readonly rank: number;
    readonly path: string;
    readonly passageId: string;
    readonly score: number;
    readonly cosine: number;
    readonly bm25: number;
  }[];
  readonly timingsMs: Answer['timingsMs'];
  /** For a decline: the articles that come nearest, with the sentence of each that does. */
  readonly nearest: readonly {
    readonly path: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly url: string | null;
    readonly quote: string | null;
  }[];
  /** Statements of the language model that the articles do not back, and why. */
  readonly leftOut: readonly { readonly text: string; readonly reasons: readonly string[] }[];
  /** A sentence about what went otherwise than usual. */
  readonly notice: string | null;
  /** What `--explain` shows, as text; only with it. */
  readonly explanation?: string;
}

/** An answer as `ask --json` prints it. */
export function answerToJson(answer: Answer): AnswerJson {
  return {
    question: answer.question,
    standaloneQuestion: answer.standaloneQuestion,
    outcome: answer.outcome,
    caution: answer.caution,
    mode: answer.mode,
    text: answer.text,
    confidence: answer.retrieval.confidence.probability,
    citations: answer.citations.map(({ number, article, passages }) => ({
      number,
      path: article.path,
      title: article.title,
      publisher: article.publisher ?? null,
      published: article.published ?? null,
      url: article.url ?? null,
      passages: passages.map(({ passage, quote }) => ({
        id: passage.id,
        text: passage.text,
        start: passage.start,
        end: passage.end,
        quote,
      })),
    })),
    retrieved: answer.retrieval.passages.map(({ rank, passage, score, cosine, bm25 }) => ({
      rank,
      path: passage.article.path,
      passageId: passage.id,
      score,
      cosine,
      bm25,
    })),
    timingsMs: answer.timingsMs,
    nearest: answer.nearest.map((article) => ({
      path: article.path,
      title: article.title,
      publisher: article.publisher ?? null,
      published: article.published ?? null,
      url: article.url ?? null,
      quote: article.says ?? null,
    })),
    leftOut: answer.leftOut,
    notice: answer.notice ?? null,
  };
}
