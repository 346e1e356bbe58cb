import type { Checker } from './checker.ts';
import { type Decision, supportedBy } from './settle-one.ts';

/**
 * Bounds of the second look, found on the tuned half of judged answers (`npm run bench:written`): the writer's other
 * statements must stand to this share, and be so many; and the statement must have this share of its words in an
 * article, and with its likeness to the nearest sentence (a cosine) come to this sum.
 */
const OTHERS_STAND = 0.6;
const FEWEST_OTHERS = 2;
const LEAST_CONTENT = 0.4;
const ENOUGH = 1.1;
/**
 * What contradicts a source is said in nearly its words: at this sum and above are 93 to 97 of 100 of the falsified
 * statements of the support benchmark that are found to contradict (CLAP NQ, every fourth). Below, what looks like the
 * opposite is as likely about something else.
 */
const SAME_WORDS = 1.75;

/**
 * Looks again at statements with no invented fact: too few of their words were found, or they seem to contradict a
 * sentence that they are not very like. As a careful reader does, it trusts other wording more in an answer that is
 * faithful elsewhere: there, one that means much the same as a sentence of the nearest article counts as backed by it.
 * Where most is unfounded, what is doubtful stays doubtful.
 * @param decisions - undefined for what claims nothing
 */
export async function giveBenefitOfDoubt(
  statements: readonly { readonly text: string; readonly decision?: Decision }[],
  checker: Checker,
): Promise<(Decision | undefined)[]> {
  const claims = statements.flatMap(({ decision }) => decision ?? []);
  const standing = claims.filter(({ verdict }) => verdict.outcome !== 'unsupported').length;
  const others = claims.length - 1;
  const trusted = others >= FEWEST_OTHERS && standing / others >= OTHERS_STAND;
  return Promise.all(
    statements.map(async ({ text, decision }) => {
      if (decision?.nearest === undefined || checker.likeness === undefined) return decision;
      const { nearest, findings, verdict } = decision;
      const { content } = nearest.verdict;
      const invented = findings.some(({ kind }) => kind === 'absent');
      if (!trusted || invented || content < LEAST_CONTENT) return decision;
      const same = content + (await checker.likeness(text, nearest.group.sources));
      const contradicts = findings.some(({ kind }) => kind === 'contradicted');
      if (same < ENOUGH || (contradicts && same >= SAME_WORDS)) return decision;
      return supportedBy([nearest], 'supported', verdict.reasons);
    }),
  );
}
