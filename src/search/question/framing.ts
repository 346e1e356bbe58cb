import { readText } from '../../text/read-text.ts';
import { type AnswerType, askedFor } from './expected-answer.ts';

/** Words that only ask to be told: `Tell me how …`, `Can you explain why …`, `I would like to know …`. */
const TELLING =
  /^(?:(?:so|and|but|hi|hello|hey|ok|okay|please|also|well)[ ,]+)*(?:(?:can|could|would|will) (?:you|u|someone|anybody|anyone) (?:please )?)?(?:i (?:would like|['’]d like|want|need|wonder|am wondering) (?:to know )?)?(?:(?:tell|remind|inform|show|give|explain|describe|say|find out|know) (?:to )?(?:me |us )?)?/;

/** Words of the question that belong to the asking, by the kind of answer that they ask for. */
const FRAMES: Partial<Readonly<Record<AnswerType, RegExp>>> = {
  expansion: /\b(?:stands?|standing|short|acronym|abbreviat\w*|full form|letters|initials)\b/g,
  summary:
    /\b(?:summari[sz]\w*|sum up|summary|overview|tl ?;?dr|articles?|documents?|texts?|reports?|pages?|(?:short|brief|quick)(?:ly)?)\b/g,
  topic:
    /\b(?:know|tell|say|said|have|got|find|anything|something|everything|articles?|documents?|texts?|information|info|details?|talk|topic|subject)\b/g,
  opinion:
    /\b(?:think|thought|reckon|feel|believe|say|view|opinion|reaction|make of|thoughts|stance|position)\b/g,
  definition: /\b(?:explain|define|definition|mean(?:s|t|ing)?|in short|briefly)\b/g,
  office: /\b(?:full|job|title|role|position|post|occupation|profession)\b/g,
  list: /^(?:\W*(?:please|can you|could you) )*(?:list|name|enumerate|give)\b/g,
  procedure: /\b(?:steps|instructions|procedure|way)\b/g,
  event: /\b(?:events?|occasion)\b/g,
  date: /\b(?:what|which) (?:\w+ )?(?:dates?|time)\b/g,
  time: /\b(?:what|which) times?\b/g,
  day: /\bdays?\b/g,
  // An amount is the charge, whatever it is called there.
  money:
    /\b(?:what|which)(?:['’]s| is| are| was| were) (?:the )?(?:charge|cost|price|fee)s?(?= (?:for|of|to)\b)/g,
  colour: /\bcolou?rs?\b/g,
};

/**
 * The index terms of words that say how a question wants to be answered rather than what it is about: `stand for` of
 * an abbreviation, `summarise the article`. No answer need hold them.
 */
export function framingTerms(question: string): ReadonlySet<string> {
  const wording = question.toLowerCase();
  const words = [TELLING.exec(wording)?.[0] ?? ''];
  const frame = FRAMES[askedFor(question) ?? 'count'];
  for (const [found] of frame === undefined ? [] : wording.matchAll(frame)) words.push(found);
  return new Set(readText(words.join('\n')).terms);
}
