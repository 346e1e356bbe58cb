/** The end of a sentence: its mark, with whatever closes after it. */
const END = /[.!?…。！？][\])"'”’»*]*$/u;
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** A name that begins with a small letter may begin a sentence. */
const SMALL_INITIAL_NAME = /^(?:\p{Ll}\p{Lu}|(?:de|du|van|von|al)[ -]\p{Lu})/u;

/** Whether a sentence announces what follows: `The priorities are:`, `Ms Hutt said:`. */
export function announces(sentence: string): boolean {
  return /[:：]["”’»)]*$/u.test(sentence);
}

/** Shorter titles and headings name a subject. */
const SHORTEST_HEADLINE = 5;
const ASKING = /^(?:what|who|whom|whose|how|why|when|where|which)\b|\?$/iu;

/** Whether a title or heading says something that may answer: `Surrey joins the network`, and not `What Surrey does`. */
export function isHeadline(heading: string): boolean {
  const words = heading.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu) ?? [];
  return words.length >= SHORTEST_HEADLINE && !ASKING.test(heading);
}

/**
 * Whether a piece of running text is a whole sentence that may answer: words enough to say something, a beginning
 * and an end. A line without a closing mark (a caption, a menu, a byline) is none, unless it is as long as only
 * prose is and not written like a title; nor is the rest of a sentence that was cut, which begins with a small
 * letter; nor is a question.
 */
export function isWholeSentence(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu) ?? [];
  const least = announces(sentence) ? 2 : 3;
  const enough = UNSPACED_SCRIPT.test(sentence) ? sentence.length >= 6 : words.length >= least;
  if (!enough || /\?["”’»)]*$/u.test(sentence)) return false;
  if (/^\p{Ll}/u.test(sentence) && !SMALL_INITIAL_NAME.test(sentence)) return false;
  if (END.test(sentence) || announces(sentence)) return true;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 8 && small >= words.length / 2;
}
