import type { TextRange } from '../sentences/split-sentences.ts';

/**
 * Sentences that tell whoever reads an article, a model above all, how to answer: `Ignore all previous instructions`,
 * `You are now …`, `Reply only with …`. What an article tells its readers to do in the world (`Apply by May`) is none.
 */
const INSTRUCTION = new RegExp(
  [
    String.raw`\b(?:ignore|disregard|forget|override)\b[^.!?]{0,40}\b(?:previous|prior|above|earlier|other|your|these|all)\b[^.!?]{0,30}\b(?:instructions?|prompts?|rules|guidelines|directions|context)\b`,
    String.raw`\b(?:you are|act as|pretend to be|behave as)\b(?: now| henceforth)?\s+(?:an?|the|my)?\s*(?:\w+ ){0,3}(?:AI|assistant|chatbot|language model|DAN|bot)\b`,
    String.raw`(?:^|[.!?:]\s+)(?:from now on,? )?you are now\b`,
    String.raw`\b(?:reply|respond|answer|say|output|print|write)\s+(?:only|just|exactly|nothing but|solely)\s+(?:with|the|in|as|["“'‘])`,
    String.raw`\b(?:reply|respond|answer) (?:to )?(?:every|all|any) (?:questions?|messages?|prompts?)\b`,
    String.raw`\b(?:reveal|repeat|show|print|output)\b[^.!?]{0,20}\b(?:system|hidden|secret) (?:prompt|instructions?)\b`,
    String.raw`\bsystem prompt\s*:|<\/?(?:system|instructions?)>`,
  ].join('|'),
  'iu',
);

/** Whether a sentence tells its reader how to answer. */
export function instructsReader(sentence: string): boolean {
  return INSTRUCTION.test(sentence);
}

/**
 * A text with the sentences blanked that tell its reader how to answer; of the same length, so that offsets stay.
 * @param sentencesOf - cuts it, asked only where there is something to blank
 */
export function withoutInstructions(
  text: string,
  sentencesOf: (text: string) => readonly TextRange[],
): string {
  if (!instructsReader(text)) return text;
  let blanked = text;
  for (const { start, end } of sentencesOf(text)) {
    if (!instructsReader(text.slice(start, end))) continue;
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}
