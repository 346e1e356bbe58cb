import type { Lean } from './lean.ts';
import { ownText, withPerson } from './own-words.ts';
import { calmed } from './question-words.ts';
import type { OpenReference } from './references.ts';
import type { SubjectMatter } from './subject-matter.ts';
import { swapInto } from './swap.ts';

/** A leaning question with what it lacked. */
export interface Completed {
  /** Its own words, with what could be put in their place. */
  readonly core: string;
  /** What it asks, without the earlier question around it. */
  readonly focus: string;
  /** Phrases of what came before that it still needs, nearest first. */
  readonly inherited: readonly string[];
  readonly reasons: readonly string[];
}

/** Names of the last answer that are taken over: it is the first ones that answer. */
const MOST_ANSWER_NAMES = 2;

/** Gives a leaning question what it lacks, from what the conversation is about. */
export function takeOver(lean: Lean, question: string, matter: SubjectMatter): Completed {
  if (lean.kind === 'swap') return swap(lean, question, matter);
  if (lean.kind === 'bare') return askAnew(lean, question, matter);
  return complete(lean, question, matter);
}

/** "And in Wales?": the earlier question, of Wales. Failing that, the phrase with what the earlier question said. */
function swap(lean: Lean, question: string, matter: SubjectMatter): Completed {
  const swapped = swapInto(matter.question, lean.words, calmed(question), matter.knownNames);
  if (swapped === undefined) {
    const inherited = [matter.question.whole, ...matter.inherited, ...answerNames(matter, lean)];
    const core = ownText({ ...lean, words: [...lean.opening, ...lean.words] }, question);
    return { core, focus: core, inherited, reasons: [] };
  }
  const inherited = matter.inherited.filter(
    (phrase) => !swapped.newName || !/\p{Lu}/u.test(phrase),
  );
  const reasons = swapped.replaced.map((gone) => `takes the place of “${gone}”`);
  return { core: swapped.question, focus: swapped.question, inherited, reasons };
}

/** "Since when?": the earlier question with another question word. */
function askAnew(lean: Lean, question: string, matter: SubjectMatter): Completed {
  const { asked, askedIsSubject, auxiliary, rest, whole } = matter.question;
  const own = ownText(lean, question);
  const inherited = [...matter.inherited, ...answerNames(matter, lean)];
  // "Who paid?" has a verb of its own, and cannot lead another.
  const asks =
    lean.words.some(({ lower }) => /^(?:wh|how)/.test(lower)) &&
    !(/^wh(?:o|at)$/.test(lean.words[0]?.lower ?? '') && lean.words.some(({ content }) => content));
  const nominal = lean.words.some(({ lower }) => /^(?:who|whom|which|what)$/.test(lower));
  // "From whom?" tells nothing of where the answer stands; "Why?" and "Since when?" ask for a kind of it.
  const says = !nominal || lean.words.some(({ content }) => content);
  if (asks && auxiliary !== '' && rest !== '') {
    const parts = askedIsSubject ? [own, auxiliary, asked, rest] : [own, auxiliary, rest, asked];
    const core = parts.filter((part) => part !== '').join(' ');
    return { core, inherited, focus: says ? own : core, reasons: [] };
  }
  if (asks && nominal && auxiliary === '' && rest !== '') {
    const core = `${own} ${rest}`;
    return { core, inherited, focus: says ? own : core, reasons: [] };
  }
  return { core: own, focus: own, inherited: [whole, ...inherited], reasons: [] };
}

/** A question of its own, with whom or what it speaks of. */
function complete(lean: Lean, question: string, matter: SubjectMatter): Completed {
  const [person] = matter.people;
  const personal = lean.references.find(({ meaning }) => meaning === 'person');
  const named = personal !== undefined && person !== undefined;
  const core = named ? withPerson(lean, question, personal, person) : ownText(lean, question);
  const means = (meaning: OpenReference['meaning']) =>
    lean.references.some((reference) => reference.meaning === meaning);
  const whole =
    means('statement') ||
    (lean.references.length === 0 && !lean.words.some(({ content }) => content));
  const topics = whole ? [matter.question.whole] : matter.question.topics;
  // Where the person came from the answer, its other names only say more about that person.
  const names = lean.references.length > 0 && !named ? answerNames(matter, lean) : [];
  return {
    core,
    focus: core,
    inherited: [...topics, ...matter.inherited, ...names],
    reasons: named ? [`“${personal.word.text}” is taken for ${person}`] : [],
  };
}

/** Names that the last answer brought in; people only where the question can mean several. */
function answerNames(matter: SubjectMatter, lean: Lean): string[] {
  const people = lean.words.some(({ lower }) => /^the(?:y|m|ir)\b/.test(lower));
  return matter.answerNames
    .filter(({ person }) => people || person < 2)
    .slice(0, MOST_ANSWER_NAMES)
    .map(({ text }) => text);
}
