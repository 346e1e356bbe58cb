import { markAttributions } from './attributions.ts';
import { withoutFootnotes } from './footnote-list.ts';
import { plainMarkers } from './foreign-markers.ts';
import { outsideCode } from './outside-code.ts';

/** What a text was written from, as far as its citations are concerned. */
export interface CitedMaterial {
  readonly articles: readonly {
    readonly number: number;
    readonly article: { readonly title: string };
  }[];
  readonly passages: readonly { readonly text: string }[];
}

/**
 * A model's text with its citations in the one form that is read, `[1]`, however it put them: as links, words,
 * superscripts or footnotes, or as sentences that speak of `Passage 1`. Numbers of no source are markers too, so that
 * they are dropped as such and no statement is taken to speak of them.
 */
export function understandCitations(text: string, { articles, passages }: CitedMaterial): string {
  const known = new Set(articles.map(({ number }) => number));
  const corpus = passages.map((passage) => passage.text.toLowerCase());
  const inPassages = (phrase: string) =>
    corpus.some((passage) => passage.includes(phrase.toLowerCase()));
  const titles = articles.map(({ article }) => article.title);
  return outsideCode(withoutFootnotes(text, titles), (prose) =>
    markAttributions(plainMarkers(prose, inPassages), known, inPassages),
  );
}
