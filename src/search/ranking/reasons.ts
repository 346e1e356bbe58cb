import type { QuestionTerm } from '../question/question-terms.ts';
import type { FusedCandidate } from './fuse.ts';

/** What moved a passage to its place, one clause each. */
export function reasonsFor(
  fused: FusedCandidate,
  terms: readonly QuestionTerm[],
  fromPreviousTurn: boolean,
): string[] {
  const { candidate, meaning, words, duplicates, phrases, moved } = fused;
  const held = terms.filter((_, place) => (candidate.strengths[place] ?? 0) > 0);
  const missing = terms.filter((_, place) => !((candidate.strengths[place] ?? 0) > 0));
  const reasons = [`meaning ${meaning.toFixed(2)}, words ${words.toFixed(2)}`];
  if (duplicates > 0) {
    const others = duplicates === 1 ? 'a near-duplicate' : `${duplicates} near-duplicates`;
    reasons.push(
      `shares its meaning with ${others} (its own cosine is ${candidate.cosine.toFixed(2)}), so words decide`,
    );
  }
  if (held.length > 0) reasons.push(`holds ${held.map(name).join(', ')}`);
  if (missing.length > 0) reasons.push(`lacks ${missing.map(name).join(', ')}`);
  for (const place of phrases) {
    reasons.push(`has "${terms[place]?.text} ${terms[place + 1]?.text}" together`);
  }
  if (moved !== undefined) reasons.push(`moved from place ${moved.from} by ${moved.by}`);
  if (fromPreviousTurn) reasons.push('was used in the previous turn');
  return reasons;
}

function name({ term, text, passages, writtenAs }: QuestionTerm): string {
  if (writtenAs !== undefined) return `${text} (read as ${term})`;
  return passages === 0 ? `${text} (in no passage)` : text;
}
