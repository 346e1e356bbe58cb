import { rememberedText } from '../../text/remembered-text.ts';
import { AUXILIARIES, QUESTION_WORDS } from '../../text/vocabulary/word-classes.ts';

/** What a long question asks, and what it tells beside that. */
export interface AskedPart {
  readonly asked: string;
  /** Empty where the whole text asks. */
  readonly context: string;
}

/** A text with no more words than this is one question, however many sentences it has. */
const SHORT = 12;
/** An asking sentence with more words than this may begin with a story of its own. */
const LONG_SENTENCE = 24;
/** Content words without which a sentence does not say what it asks about ("Can I do that?"). */
const ENOUGH_CONTENT = 2;

/** Where the asking begins after a story in the same sentence: `…, how long does it take?` */
const TURN_TO_ASKING =
  /[,;:–-]\s+(?:(?:and|but|so)\s+)?(?=(?:how|what|why|(?:is|are|am|was|were|do|does|did|can|could|will|would|should|may|must) (?:i|we|you|he|she|it|they|there|my|our|the))\s)/giu;

/**
 * Parts a question from the story that comes with it: what is asked stands in the last sentence with a question mark,
 * or else in the last that begins like a question. Together the parts hold the whole text.
 */
export function askedPart(text: string): AskedPart {
  const whole = { asked: text, context: '' };
  if (rememberedText(text).compounds.length <= SHORT) return whole;
  const sentences = rememberedText(text).sentences.map(({ start, end }) => text.slice(start, end));
  const place = askingPlace(sentences);
  if (place < 0) return whole;
  let first = place;
  while (first > 0 && hasLittle(sentences.slice(first, place + 1).join(' '))) first--;
  const [before, asked] =
    first === place
      ? cut(sentences[place] ?? '')
      : ['', sentences.slice(first, place + 1).join(' ')];
  const context = [...sentences.slice(0, first), before, ...sentences.slice(place + 1)];
  return { asked: asked ?? '', context: context.filter((part) => part !== '').join(' ') };
}

function askingPlace(sentences: readonly string[]): number {
  const marked = sentences.findLastIndex((sentence) => /\?["'”’)\s]*$/u.test(sentence));
  return marked >= 0 ? marked : sentences.findLastIndex(beginsLikeAQuestion);
}

function beginsLikeAQuestion(sentence: string): boolean {
  const first = rememberedText(sentence).plainWords[0] ?? '';
  return QUESTION_WORDS.has(first) || AUXILIARIES.has(first);
}

function hasLittle(part: string): boolean {
  return (
    new Set(rememberedText(part).terms.filter((term) => term.length > 1)).size < ENOUGH_CONTENT
  );
}

/** A long sentence at its last turn to asking, where enough follows it. */
function cut(sentence: string): readonly [string, string] {
  if (rememberedText(sentence).compounds.length <= LONG_SENTENCE) return ['', sentence];
  const turn = [...sentence.matchAll(TURN_TO_ASKING)].at(-1);
  if (turn === undefined) return ['', sentence];
  const end = turn.index + turn[0].length;
  const rest = sentence.slice(end);
  return hasLittle(rest) ? ['', sentence] : [sentence.slice(0, turn.index), rest];
}
