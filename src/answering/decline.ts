import { isWorthACall } from '../confidence/decide.ts';
import type { PeopleMessages } from '../messages/messages.ts';
import type { Found } from '../search/found.ts';
import { rememberedText } from '../text/remembered-text.ts';
import type { NearestArticle } from './nearest-article.ts';
import { candidatesOf } from './quoting/candidates.ts';
import type { Retrieval } from './retrieval.ts';

/** Articles shown with a decline. */
const NEAREST_ARTICLES = 3;

/** What a reader is told where the articles do not answer. */
export interface Decline {
  readonly text: string;
  /** Best first, each once; what they say where anything in them comes near. */
  readonly nearest: readonly NearestArticle[];
}

/** Says that nothing was found only where that is so; else what comes nearest. */
export function decline(retrieval: Retrieval, found: Found, say: PeopleMessages): Decline {
  const near = isWorthACall(retrieval.confidence);
  const nearest = nearestArticles(retrieval, near ? found : undefined);
  const quoted = nearest.some(({ says }) => says !== undefined);
  return { text: quoted ? say.answers.nearestSay : say.answers.nothingFound, nearest };
}

/** The articles that come nearest to the question, with the sentence of each that does, where one is wanted. */
function nearestArticles(retrieval: Retrieval, found: Found | undefined): NearestArticle[] {
  const nearest = new Map<number, NearestArticle>();
  for (const { passage } of retrieval.passages) {
    if (nearest.size === NEAREST_ARTICLES) break;
    if (nearest.has(passage.article.id)) continue;
    const says = found === undefined ? undefined : nearestSentence(found, passage);
    nearest.set(passage.article.id, {
      ...passage.article,
      ...(says === undefined ? {} : { says }),
    });
  }
  return [...nearest.values()];
}

/** The whole sentence of a passage that has most of the question's words; none where none has any. */
function nearestSentence(
  { focus }: Found,
  passage: Retrieval['passages'][number]['passage'],
): string | undefined {
  const asked = new Set(contentTerms(focus.text));
  let best: { text: string; shared: number } | undefined;
  for (const { text, whole, kind } of candidatesOf(passage)) {
    if (!whole || kind !== 'sentence') continue;
    const shared = new Set(contentTerms(text).filter((term) => asked.has(term))).size;
    if (shared > (best?.shared ?? 0)) best = { text, shared };
  }
  return best?.text;
}

function contentTerms(text: string): string[] {
  return rememberedText(text).words.flatMap(({ content, term }) => (content ? [term] : []));
}
