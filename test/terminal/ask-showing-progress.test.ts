import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { describeEvent } from '../../src/terminal/ask-showing-progress.ts';
import { answer } from '../support/answers.ts';

const words = english.operators.terminal;

describe('what is happening while a question is answered', () => {
  test.each([
    [{ type: 'searching', articles: 5 }, 'Searching 5 articles…'],
    [{ type: 'found', articles: 1 }, 'Reading 1 article…'],
    [{ type: 'checking' }, 'Checking sources…'],
    [{ type: 'waiting' }, 'Waiting for the language model, which is slow to begin…'],
    [{ type: 'thinking' }, 'The language model is thinking…'],
    [{ type: 'done', answer: answer() }, ''],
    [
      { type: 'writing', text: 'It opens\nin\u001b[2J May' },
      'Writing, not yet checked: It opens in[2J May',
    ],
  ] as const)('is told in a line', (event, line) => {
    expect(describeEvent(words, event, 79)).toBe(line);
  });

  test('shows the end of a text that does not fit', () => {
    const line = describeEvent(words, { type: 'writing', text: 'It opens in May 2031.' }, 36);
    expect(line).toBe('Writing, not yet checked: …May 2031.');
    expect(line).toHaveLength(36);
  });
});
