import { readText } from '../../text/read-text.ts';
import { PLEASANTRIES } from '../../text/vocabulary/word-classes.ts';
import type { Turn } from '../turn.ts';
import { lastExchanges } from './conversation.ts';
import { findLean } from './lean.ts';
import { questionWords } from './question-words.ts';
import { afterExchange, NOTHING_YET, type SubjectMatter } from './subject-matter.ts';
import { takeOver } from './take-over.ts';
import { withoutRepeats } from './without-repeats.ts';

/** A question that can be understood, and searched for, without the conversation that it was asked in. */
export interface StandaloneQuestion {
  readonly question: string;
  /**
   * What is asked, without what was taken over: where several sentences of the right passage say what the
   * conversation is about, this tells the one that answers. The question itself when it stands alone.
   */
  readonly focus: string;
  /** Whether it leaned on what came before; otherwise it is returned exactly as it was asked. */
  readonly leans: boolean;
  /** Its own words are no sentence (`From which cities?`) and ask nothing of what the articles say by themselves. */
  readonly fragment?: true;
  /** What showed that, and what was taken over; empty for a question that stands alone. */
  readonly reasons: readonly string[];
}

/** Characters of a question beyond which it surely says by itself what it is about. */
export const LONGEST_LEANING = 600;
/** Content words that are taken over at the most, so that the question's own still count. */
const MOST_WORDS_TAKEN = 14;

/**
 * Makes a question stand alone by rules, without a model. A question that leans on the conversation (a pronoun that
 * refers to nothing in it, a fragment, "And …", "What about …") takes over the content words that it lacks from the
 * last questions, each made to stand alone itself, and names from the last answer where it refers to a thing. A
 * phrase that is put to the earlier question replaces the one of its kind ("And in Wales?"). The question's own words
 * come first, because its question word tells what kind of answer is wanted.
 *
 * The rules know English; a question in another language is returned as it is.
 * @param history - the conversation so far, oldest turn first; the last three questions and their answers are used
 */
export function standaloneQuestion(question: string, history: readonly Turn[]): StandaloneQuestion {
  if (question.length > LONGEST_LEANING)
    return { question, focus: question, leans: false, reasons: [] };
  let matter = NOTHING_YET;
  for (const exchange of lastExchanges(history, question)) {
    if (isPleasantry(exchange.question)) continue;
    matter = afterExchange(matter, exchange, resolve(exchange.question, matter));
  }
  const { core, focus, inherited, reasons, leans, fragment } = resolve(question, matter);
  if (!leans) return { question, focus: question, leans: false, reasons: [] };
  const taken = inherited.length === 0 ? '' : ` (${inherited.join(', ')})`;
  const notes = inherited.length === 0 ? [] : [`takes over “${inherited.join(', ')}”`];
  return {
    question:
      core === focus && taken === '' && question.startsWith(core) ? question : `${core}${taken}?`,
    focus: `${focus}?`,
    leans: true,
    ...(fragment === true ? { fragment } : {}),
    reasons: [...reasons, ...notes],
  };
}

/** "Hello", "Thanks!": the conversation is still about what it was about. */
function isPleasantry(question: string): boolean {
  const words = questionWords(question);
  return words.length > 0 && words.every(({ lower }) => PLEASANTRIES.has(lower));
}

function addsWords(core: string, question: string): boolean {
  const own = new Set(readText(question).terms);
  return readText(core).terms.some((stem) => !own.has(stem));
}

interface Resolved {
  readonly core: string;
  readonly focus: string;
  readonly inherited: readonly string[];
  readonly leans: boolean;
  readonly fragment?: boolean;
  readonly reasons: readonly string[];
}

function resolve(question: string, matter: SubjectMatter): Resolved {
  const words = questionWords(question, matter.knownNames);
  const lean = matter === NOTHING_YET ? undefined : findLean(words, question, matter.mentioned);
  if (lean === undefined) {
    return { core: question, focus: question, inherited: [], leans: false, reasons: [] };
  }
  const completed = takeOver(lean, question, matter);
  const inherited = withoutRepeats(completed.core, completed.inherited, MOST_WORDS_TAKEN);
  const reasons = [...lean.reasons, ...completed.reasons];
  const fragment = lean.kind !== 'clause';
  if (inherited.length === 0 && !addsWords(completed.core, question)) {
    const core = question.replace(/[\s?]+$/, '');
    return { core, focus: core, inherited, leans: true, fragment, reasons };
  }
  return { ...completed, inherited, leans: true, fragment, reasons };
}
