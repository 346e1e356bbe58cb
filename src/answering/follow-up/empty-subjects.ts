import { DETERMINERS } from '../../text/vocabulary/word-classes.ts';
import type { QuestionWord } from './question-words.ts';

const QUALITIES = new Set(
  `possible true legal illegal allowed free safe easy hard difficult necessary worth better best ok okay cheaper likely
  compulsory correct common wrong right normal important fair called like`.split(/\s+/),
);
const EFFECTS =
  /^(?:takes?|took|costs?|means?|meant|matters?|mattered|feels?|helps?|hurts?|makes?)$/;
const WEATHER = /^(?:snow|rain|freeze|dark|light|hot|cold)(?:s|ed|ing)?$/;

/** "Is it true that …", "How long does it take to get a passport?", "What time is it?": "it" stands for nothing. */
export function isEmptySubject(words: readonly QuestionWord[], index: number): boolean {
  const { lower = '' } = words[index] ?? {};
  if (lower !== 'it' && lower !== "it's") return false;
  const rest = words
    .slice(index + 1)
    .filter((word) => !/^(?:be|been|so|too|very|really|still|get|getting)$/.test(word.lower));
  const [next] = rest;
  if (next === undefined) return /^what time\b/.test(words.map((word) => word.lower).join(' '));
  if (WEATHER.test(next.lower)) return true;
  if (!QUALITIES.has(next.lower) && !EFFECTS.test(next.lower)) return false;
  if (next.lower === 'worth') return rest.slice(1).some(({ content }) => content);
  const clause = rest.findIndex((word) => /^(?:to|that|when|if|for)$/.test(word.lower));
  return clause >= 0 && hasObject(rest.slice(clause + 1));
}

/** "to get a passport", "to park in Leeds", but not "to build": there the thing built is meant by "it". */
function hasObject(words: readonly QuestionWord[]): boolean {
  const content = words.filter((word) => word.content);
  if (content.length >= 2 || content.some(({ name }) => name)) return true;
  return content.length === 1 && words.some(({ lower }) => DETERMINERS.has(lower));
}

/** "Is there money?", "how many are there in Surrey?": "there" only fills the subject's place. */
export function isEmptyThere(words: readonly QuestionWord[], index: number): boolean {
  const fills = (word: QuestionWord | undefined) => word?.auxiliary === true;
  return fills(words[index - 1]) || fills(words[index + 1]);
}
