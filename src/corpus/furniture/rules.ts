import { countWords } from '../../text/words/count-words.ts';

/** What a rule does with the line it knows. */
export type FurnitureEffect =
  /** Leaves the line out. */
  | 'line'
  /** Leaves it out with the short lines below it, up to the next line of prose. */
  | 'menu'
  /** Leaves it out with all that follows, when that is less than what stands above it. */
  | 'rest';

/** A kind of line that belongs to the page and not to the article. */
export interface FurnitureRule {
  readonly effect: FurnitureEffect;
  /** Why such a line is no part of the article. */
  readonly reason: string;
  /** Gets a line without the white space around it. */
  readonly matches: (line: string) => boolean;
}

/** No page furniture is longer than this; it also bounds what the expressions are given. */
const LONGEST_LINE = 400;

/** Words on links that pages offer with every article, and nothing else. */
const PAGE_LINK =
  'printable version|print(?:er[- ]friendly)?(?: this)?(?: page| version| article)?|e-?mail(?: this)?(?: page| article)?(?: to a friend)?' +
  '|send to a friend|share(?: this)?(?: page| article| story)?|share on \\p{L}+|tweet(?: this)?|bookmark(?: this)?(?: page)?' +
  '|(?:go|back)(?: to)?(?: the)? top|top of page|skip to (?:main )?content|save(?: this)? article|download (?:as )?pdf' +
  '|log ?in|sign in|register|rss(?: feed)?|facebook|twitter|linkedin|whatsapp';

function line(reason: string, pattern: RegExp): FurnitureRule {
  return rule('line', reason, pattern);
}

function rule(effect: FurnitureEffect, reason: string, pattern: RegExp): FurnitureRule {
  return { effect, reason, matches: (text) => text.length <= LONGEST_LINE && pattern.test(text) };
}

/** The rules, in the order in which they are asked; the first that knows a line decides. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  line(
    'print, e-mail, share and navigation links stand on every page',
    new RegExp(`^(?:(?:${PAGE_LINK})(?:[\\s|•·>,/-]+|$))+$`, 'iu'),
  ),
  line(
    'a breadcrumb shows where the page is, not what it says',
    /^(?:you are here|home)\s*[:>»›|/]/i,
  ),
  line(
    'a disclaimer about comments is the site speaking',
    /^(?:the )?(?:views|opinions|comments)\b.{0,80}\b(?:expressed|posted|below)\b.*\b(?:do(?:es)? not|are not)\b/i,
  ),
  line(
    'a notice about cookies is the site speaking',
    /^(?:this (?:web)?site uses|we use) cookies\b/i,
  ),
  line(
    'a copyright line is the site speaking',
    /^(?:©|\(c\)|copyright\b).{0,120}$|^all rights reserved\.?$/i,
  ),
  line('it is an advertisement', /^(?:advertisement|sponsored(?: content)?|promoted)$/i),
  {
    effect: 'line',
    reason: 'an invitation to click somewhere is no statement',
    matches: (text) =>
      text.length <= LONGEST_LINE &&
      (/\bclick here[.!]?$/i.test(text) ||
        /^(?:sign up|subscribe)\b.*\b(?:newsletter|e-?mails?|updates|alerts)\b/i.test(text)) &&
      countWords(text) <= 35,
  },
  line(
    'a teaser ends with a link to another article',
    /(?:^|\s)(?:read )?more(?: [\p{L} ]{1,40})?\s*(?:>|»|›|→|\.\.\.|…)+$/iu,
  ),
  line(
    'a date glued to a headline is an entry of a list of other articles',
    /^\d{1,2}[/.]\d{1,2}[/.]\d{4}\p{Lu}/u,
  ),
  rule(
    'rest',
    'below it are comments of readers, or none',
    /^(?:there are )?no comments(?: yet)?\b.{0,60}$/i,
  ),
  rule(
    'rest',
    'below it are comments of readers, or none',
    /^comments? (?:are|is) (?:now )?closed\b.{0,60}$/i,
  ),
  rule(
    'rest',
    'below it are comments of readers, or none',
    /^(?:add|post|leave|write)(?: a| your)? (?:comment|reply)s?\b.{0,40}$|^be the first to comment\b.{0,40}$|^(?:log|sign) ?in to (?:post )?comment.{0,40}$/i,
  ),
  rule(
    'menu',
    'it opens a list of links to other pages',
    /^(?:related|useful|external|more|further|quick)(?: \p{L}+)? (?:links?|articles?|stories|news|content|pages)\s*:?$|^(?:most (?:read|popular|viewed|shared)|you may also like|more on this story|view all(?: \p{L}+){1,2})\s*:?$/iu,
  ),
];

/** Headings that announce what `rest` and `menu` rules take away; alone at the end they announce nothing. */
export const ORPHANED_HEADING =
  /^(?:(?:\d+ )?comments?|discussion|responses?|replies|related|share|tags?|your say|have your say)\s*:?$/i;

/** Names of visit counters with their number: "Today 1076". */
export const VISIT_COUNTER =
  /^(?:today|yesterday|(?:this |last )?(?:week|month|year)|all(?: days)?|total|visitors?|visits|hits|views|page ?views|online|guests?|users online|heute|gestern|gesamt|besucher)\b[\s:.]*\d[\d.,\s]*$/i;

/** A line in capitals without an end mark: at the foot of a page, the site's slogan. */
export function isSlogan(text: string): boolean {
  if (text.length > LONGEST_LINE || !/^[^\p{Ll}\d]*\p{Lu}[^\p{Ll}\d]*[^.?:"”]$/u.test(text))
    return false;
  const words = countWords(text);
  return words >= 3 && words <= 14;
}
