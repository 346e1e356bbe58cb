import type { ArticleRecord } from '../../index/types.ts';
import type { Citation, CitedPassage } from '../citation.ts';
import type { CheckedStatement, CitedStatement, StatementSource } from '../statement.ts';
import { renderStatements } from './render.ts';
import { renumber } from './renumber.ts';

/** What {@link numberCitations} makes: an answer's text with everything that its markers stand for. */
export interface NumberedAnswer {
  readonly text: string;
  readonly statements: readonly CitedStatement[];
  readonly citations: readonly Citation[];
}

/**
 * Numbers the articles by their first use in the statements and writes the text with its markers. All passages of an
 * article share its number; quotes that stand side by side in a passage become one. Every number in the text is
 * one of the citations, and the other way round.
 */
export function numberCitations(checked: readonly CheckedStatement[]): NumberedAnswer {
  const articles = new Map<number, ArticleRecord>();
  const sources = new Map<number, StatementSource[]>();
  for (const source of checked.flatMap((statement) => statement.sources)) {
    const { article } = source.passage;
    articles.set(article.id, articles.get(article.id) ?? article);
    sources.set(article.id, [...(sources.get(article.id) ?? []), source]);
  }
  const written = checked.map((statement) =>
    statement.sources.map(({ passage }) => passage.article.id),
  );
  const { numbers, sources: inOrder } = renumber(written, articles);
  const statements = checked.map((statement, index) => ({
    ...statement,
    citations: numbers[index] ?? [],
  }));
  return {
    text: renderStatements(statements),
    statements,
    citations: inOrder.map((article, index) => ({
      number: index + 1,
      article,
      passages: citedPassages(sources.get(article.id) ?? []),
    })),
  };
}

/** The quotes of one article by passage, in order of first use; within a passage in reading order. */
function citedPassages(sources: readonly StatementSource[]): CitedPassage[] {
  const byPassage = new Map<string, StatementSource[]>();
  for (const source of sources)
    byPassage.set(source.passage.id, [...(byPassage.get(source.passage.id) ?? []), source]);
  return [...byPassage.values()].flatMap((quotes) => joined(quotes).map(quoted));
}

function joined(quotes: readonly StatementSource[]): StatementSource[] {
  const kept: StatementSource[] = [];
  for (const quote of quotes
    .filter(({ title }) => title !== true)
    .toSorted((one, other) => one.quoteStart - other.quoteStart)) {
    const last = kept.at(-1);
    const between =
      last === undefined ? '' : quote.passage.text.slice(last.quoteEnd, quote.quoteStart);
    if (last === undefined || between.trim() !== '') kept.push(quote);
    else kept[kept.length - 1] = { ...last, quoteEnd: Math.max(last.quoteEnd, quote.quoteEnd) };
  }
  const title = quotes.find((quote) => quote.title === true);
  return title === undefined ? kept : [title, ...kept];
}

function quoted({ passage, quoteStart, quoteEnd, title }: StatementSource): CitedPassage {
  if (title === true) return { passage, quote: passage.article.title, quoteStart: 0, quoteEnd: 0 };
  if (quoteStart < 0 || quoteEnd > passage.text.length || quoteStart >= quoteEnd) {
    throw new RangeError(
      `A quote from ${quoteStart} to ${quoteEnd} does not lie in passage ${passage.id} of ${passage.text.length} characters.`,
    );
  }
  return { passage, quote: passage.text.slice(quoteStart, quoteEnd), quoteStart, quoteEnd };
}
