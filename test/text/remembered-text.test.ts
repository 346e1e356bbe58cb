import { describe, expect, test } from 'vitest';
import { readText } from '../../src/text/read-text.ts';
import { rememberedText } from '../../src/text/remembered-text.ts';

const sentence = 'The library of Coldmere opens at 09:30 and closes at 19:00.';

describe('a remembered text', () => {
  test('is read as any other, and only once', () => {
    const read = rememberedText(sentence);
    expect(read.terms).toEqual(readText(sentence).terms);
    expect(read.sentences.map(({ start, end }) => [start, end])).toEqual([[0, sentence.length]]);
    expect(rememberedText(sentence)).toBe(read);
  });

  test('is forgotten behind many others, the one read last being kept', () => {
    const first = rememberedText(sentence);
    const second = rememberedText('It is closed on Sunday.');
    for (let number = 0; number < 1500; number++) rememberedText(`Rule ${number} applies.`);
    expect(rememberedText(sentence)).toBe(first);
    for (let number = 0; number < 1500; number++) rememberedText(`Form ${number} is needed.`);
    expect(rememberedText(sentence)).toBe(first);
    expect(rememberedText('It is closed on Sunday.')).not.toBe(second);
  });

  test('is a passage or its sentence, and not an article', () => {
    const article = `${sentence} `.repeat(100);
    expect(rememberedText(article)).not.toBe(rememberedText(article));
  });
});
