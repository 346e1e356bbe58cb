import {
  BE,
  DETERMINERS,
  LEADING_CONJUNCTIONS,
  PLEASANTRIES,
  PREPOSITIONS,
  QUESTION_WORDS,
} from '../../text/vocabulary/word-classes.ts';
import type { QuestionWord } from './question-words.ts';
import { type OpenReference, openReferences } from './references.ts';

/** How a question hangs on what came before it. */
export interface Lean {
  /**
   * `swap`: a phrase that takes a place in the earlier question ("And in Wales?"). `bare`: a question word that asks
   * the earlier question anew ("Since when?"). `clause`: a full question that lacks its subject matter.
   */
  readonly kind: 'swap' | 'bare' | 'clause';
  /** The words without what only joins them on: "And", "What about". */
  readonly words: readonly QuestionWord[];
  /** "What about", where a swap begins with it. */
  readonly opening: readonly QuestionWord[];
  readonly references: readonly OpenReference[];
  /** One clause for each sign. */
  readonly reasons: readonly string[];
}

/** A question with this many content words carries its subject with it. */
const FULL = 12;
/** With a conjunction in front: content words that make a complete question when none of them is a name. */
const COMPLETE = 5;

/**
 * Whether and how a question leans on what came before; nothing for one that stands alone.
 * @param mentioned - stems of the content words of the earlier question and its answer
 */
export function findLean(
  all: readonly QuestionWord[],
  text: string,
  mentioned: { readonly question: ReadonlySet<string>; readonly answer: ReadonlySet<string> },
): Lean | undefined {
  const start = all.findIndex(({ lower }) => !PLEASANTRIES.has(lower));
  if (start < 0 || all.filter(({ content }) => content).length >= FULL) return undefined;
  let words = all.slice(start);
  const opening = words.findIndex(({ lower }) => !LEADING_CONJUNCTIONS.has(lower));
  const joined = opening > 0 ? words.slice(0, opening) : [];
  if (opening < 0) return undefined;
  words = words.slice(opening);
  const reasons =
    joined.length > 0 ? [`begins with “${joined.map((word) => word.text).join(' ')}”`] : [];

  const about = /^(?:what|how) about$|^what of$/.exec(`${words[0]?.lower} ${words[1]?.lower}`);
  if (about !== null && words.length > 2) {
    const reason = `asks “${about[0]}”`;
    return {
      kind: 'swap',
      words: words.slice(2),
      opening: words.slice(0, 2),
      references: [],
      reasons: [...reasons, reason],
    };
  }
  const content = words.filter((word) => word.content);
  const references = openReferences(words);
  const lean = (kind: Lean['kind'], ...signs: string[]): Lean => ({
    kind,
    words,
    opening: [],
    references,
    reasons: [...reasons, ...signs],
  });

  if (asksForMore(words)) return lean('bare', 'asks for more');
  const fragment = fragmentKind(words, joined.length > 0, /\?\s*$/.test(text));
  const plain = references.every(({ word }) => word.lower === 'ones' || word.lower === 'one');
  if (fragment !== undefined && plain) return lean(fragment, 'is not a whole sentence');
  if (references.length > 0) {
    const signs = references.map(({ word }) => `“${word.text}” refers to something before`);
    return lean('clause', ...signs);
  }
  const sign = clauseSign(words, content, joined.length > 0, mentioned);
  return sign === undefined ? undefined : lean('clause', ...(sign === '' ? [] : [sign]));
}

/** "Tell me more", "any more details?", without a subject of its own. */
function asksForMore(words: readonly QuestionWord[]): boolean {
  const text = words.map(({ lower }) => lower).join(' ');
  return /^(?:(?:can|could|would) you )?(?:please )?(?:(?:tell|give|show) (?:me|us) )?(?:some |any )?more(?: details?| information| info)?(?: please)?$|^(?:go on|elaborate|explain|continue|details?)(?: please)?$/.test(
    text,
  );
}

/** Whether the words are no whole sentence, and if so of which sort. */
function fragmentKind(
  words: readonly QuestionWord[],
  joined: boolean,
  asked: boolean,
): 'swap' | 'bare' | undefined {
  const content = words.filter((word) => word.content).length;
  const ask = words.findIndex(({ lower }) => QUESTION_WORDS.has(lower.replace(/'.*$/, '')));
  const contracted = ask >= 0 && words[ask]?.lower.includes("'") === true;
  if (contracted || words.some(({ auxiliary }) => auxiliary)) return undefined;
  const names = words.some(({ name }) => name);
  if (ask >= 0) {
    const asking = words[ask]?.lower ?? '';
    if (asking === 'who' || asking === 'what') {
      return content === 0 || (content === 1 && !names) ? 'bare' : undefined;
    }
    return content <= 1 || (content === 2 && !names && /^(?:which|whose|how)$/.test(asking))
      ? 'bare'
      : undefined;
  }
  const first = words[0]?.lower ?? '';
  const opens = PREPOSITIONS.has(first) || (DETERMINERS.has(first) && content > 0);
  if (joined) return content < COMPLETE + 1 ? 'swap' : undefined;
  if (opens || PREPOSITIONS.has(words.at(-1)?.lower ?? ''))
    return content <= 3 ? 'swap' : undefined;
  return asked && content <= 2 && !names ? 'swap' : undefined;
}

/** Why a whole sentence without open pronouns still leans; '' where the conjunction before it says so already. */
function clauseSign(
  words: readonly QuestionWord[],
  content: readonly QuestionWord[],
  joined: boolean,
  mentioned: { readonly question: ReadonlySet<string>; readonly answer: ReadonlySet<string> },
): string | undefined {
  const named = content.some(({ name }) => name);
  const common = content.filter(({ name }) => !name).length;
  // "What is Together We Can?" names its subject in small words.
  const capitals = words.slice(1).some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
  if (content.length === 0 && !capitals) return 'has no content words of its own';
  // "the mayor of Coldmere" says it all, "Is Coldmere affected?" does not.
  const owned = words.some(({ name }, index) => name && words[index - 1]?.lower === 'of');
  const complete = named ? common >= 2 || (common === 1 && owned) : content.length >= COMPLETE;
  if (joined && !complete) return '';
  if (named) return undefined;
  const [first, second] = words;
  if (first?.lower === 'which' && second?.auxiliary === true && content.length <= 3) {
    return '“which” does not say of what';
  }
  const text = words.map(({ lower }) => lower).join(' ');
  const total = /\b(?:in all|in total|altogether|so far|overall)\b/.exec(text);
  if (total !== null && content.length <= 3) return `“${total[0]}” does not say of what`;
  const later = /\b(?:since|then|before|after|afterwards|later|next|yet|already|now)$/.exec(text);
  if (later !== null && content.length <= 2) return `“${later[0]}” does not say of what`;
  const further = /\b(?:else|other|others|another|also|too|as well|instead)\b(?! than)/.exec(text);
  if (further !== null && content.length <= 3)
    return `“${further[0]}” goes on from something before`;
  if (first?.lower === 'who' && content.length === 1 && !BE.has(second?.lower ?? '')) {
    return 'does not say of what';
  }
  const head = definiteHead(words, content, mentioned);
  return head === undefined ? undefined : `“the ${head.text}” was mentioned before`;
}

/** "the report", where one was spoken of and nothing here says which. */
function definiteHead(
  words: readonly QuestionWord[],
  content: readonly QuestionWord[],
  mentioned: { readonly question: ReadonlySet<string>; readonly answer: ReadonlySet<string> },
): QuestionWord | undefined {
  if (content.length > 3) return undefined;
  return words.find((word, index) => {
    if (words[index - 1]?.lower !== 'the' || !word.content) return false;
    const next = words[index + 1];
    if (next !== undefined && /^(?:of|on|about|for|in|that|which|who)$/.test(next.lower))
      return false;
    const known = (stems: ReadonlySet<string>) =>
      content.filter((each) => each.stems.some((stem) => stems.has(stem)));
    if (known(mentioned.question).includes(word)) return true;
    const answered = known(mentioned.answer);
    return answered.includes(word) && answered.length >= content.length - 1;
  });
}
