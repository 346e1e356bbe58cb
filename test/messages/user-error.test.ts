import { describe, expect, test } from 'vitest';
import { BotFailure } from '../../src/discord/connection/bot-failure.ts';
import { sentenceOf, UserError } from '../../src/errors.ts';
import { english } from '../../src/messages/english.ts';
import type { PeopleMessages } from '../../src/messages/messages.ts';

/** English people, who say one sentence in another way. */
const others: PeopleMessages = {
  ...english.people,
  errors: {
    ...english.people.errors,
    'question-too-long': ({ length, longest }) => `Zu lang: ${length} statt ${longest}.`,
  },
};

describe('an error that users may read', () => {
  test('says its message in English and keeps its name, its values and its cause', () => {
    const cause = new Error('ENOENT');
    const reason = 'there is nothing at this path';
    const values = { folder: '/articles', reason, endings: '.md or .txt' };
    const error = new UserError('corpus-missing', values, { cause });
    expect(error).toMatchObject({
      name: 'UserError',
      identifier: 'corpus-missing',
      messageName: 'corpus-missing',
      values,
      cause,
    });
    expect(error.message).toMatch(/^The corpus folder "\/articles" cannot be opened: there is/);
  });

  test('has one identifier for all sentences about the same thing', () => {
    for (const name of ['question-empty', 'question-empty:no-words'] as const) {
      expect(new UserError(name)).toMatchObject({
        identifier: 'question-empty',
        messageName: name,
      });
    }
    const refused = new BotFailure(10, 'discord-failed:token');
    expect(refused).toMatchObject({ identifier: 'discord-failed', exitCode: 10 });
  });

  test('is phrased in the language of the one who reads it', () => {
    const error = new UserError('question-too-long', { length: 2001, longest: 2000 });
    expect(sentenceOf(error, others)).toBe('Zu lang: 2001 statt 2000.');
    expect(sentenceOf(error, english.people)).toBe(error.message);
  });

  test('is told in English where it is one for operators', () => {
    const error = new UserError('index-missing', { folder: '/index' });
    expect(sentenceOf(error, others)).toBe(error.message);
  });
});
