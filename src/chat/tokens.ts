/**
 * About how many tokens a text takes: one for every three characters, and one for each character outside the Latin
 * scripts. Byte-pair vocabularies average about four characters a token in English, so this errs on the safe side
 * and needs no vocabulary of any one model.
 */
export function estimateTokens(text: string): number {
  const outsideLatin = text.match(/[^\p{Script=Latin}\p{Script=Common}]/gu)?.length ?? 0;
  return Math.ceil((text.length - outsideLatin) / 3) + outsideLatin;
}
