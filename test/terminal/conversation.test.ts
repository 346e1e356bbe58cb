import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { AnswerOptions } from '../../src/answering/answer-question.ts';
import type { Library } from '../../src/answering/small-talk/library.ts';
import { UserError } from '../../src/errors.ts';
import { english } from '../../src/messages/english.ts';
import { Conversation } from '../../src/terminal/conversation.ts';
import { answer, article, decline } from '../support/answers.ts';
import { keptOutput } from '../support/output.ts';

const words = english.operators.terminal;

type Ask = (question: string, options?: AnswerOptions) => Promise<Answer>;

const library: Library = {
  articles: [article({ title: 'The new bridge' }), article({ title: 'Open\u001b[31m days' })],
  starters: [{ kind: 'question', text: 'How the bridge was chosen', path: 'bridge.md' }],
};

/** A conversation with something that answers, and the last thing that it said. */
function conversationWith(ask: Ask, columns?: number) {
  const output = keptOutput(columns);
  const conversation = new Conversation(words, { ask, library: async () => library }, output);
  const say = async (line: string) => {
    const goesOn = await conversation.take(line);
    return { goesOn, reply: output.written.at(-1) };
  };
  return { conversation, output, say };
}

const answering: Ask = async (question) => answer({ question });

describe('a conversation in the terminal', () => {
  test('goes on after a question that failed, whatever the reason', async () => {
    const failures = [
      new UserError('question-too-long', { length: 2001, longest: 2000 }),
      new Error('boom\n    at secret (place.ts:1)'),
    ];
    const { say } = conversationWith(async (question) => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      return answer({ question });
    });
    expect(await say('When?')).toEqual({
      goesOn: true,
      reply: 'The question has 2,001 characters; please ask in at most 2,000.\n\n',
    });
    const { reply, goesOn } = await say('When?');
    expect(goesOn).toBe(true);
    expect(reply).toContain('did not expect: boom. Run "npm run doctor"');
    expect(reply).not.toContain('place.ts');
    expect((await say('When?')).reply).toContain('It opens in May 2031 [1].');
  });

  test('gives each question what came before it, and forgets it when told to', async () => {
    const seen: (AnswerOptions | undefined)[] = [];
    const { say } = conversationWith(async (question, options) => {
      seen.push(options);
      return answer({ question });
    });
    await say('When does the bridge open?');
    await say('And what does it cost?');
    await say('/new');
    expect((await say('/sources')).reply).toBe('Nothing has been asked yet.\n\n');
    await say('Who is mayor?');
    const first = answer();
    expect(seen.map((options) => options?.history)).toEqual([
      [],
      [
        { role: 'user', content: 'When does the bridge open?' },
        { role: 'assistant', content: first.text, passages: ['p0'] },
      ],
      [],
    ]);
  });

  test('shows sources by number, however it is written', async () => {
    const { say } = conversationWith(answering);
    await say('When?');
    for (const line of ['/sources', 'sources', '/sources 1', '/sources [1]']) {
      expect((await say(line)).reply).toContain('  | The town wants a bridge. **It opens in');
    }
    expect((await say('/sources 2')).reply).toContain('has no source 2; it has only source 1.');
    expect((await say('/sources x')).reply).toContain('"x" is not the number of a source');
  });

  test('asks a question that begins like a command', async () => {
    const { say } = conversationWith(async (question) => decline({ question, text: question }));
    expect((await say('sources of income?')).reply).toContain('sources of income?');
  });

  test('answers small talk without asking the articles', async () => {
    const { say } = conversationWith(async () => {
      throw new Error('asked');
    });
    expect((await say('hello!')).reply).toContain('Tell me how the bridge was chosen.');
    expect((await say('Thank you so much')).reply).toContain('You are welcome.');
    expect((await say('help')).reply).toContain('/explain');
    expect((await say('What can you do?')).reply).toContain('I answer questions from a fixed');
    const { reply, goesOn } = await say('what articles do you have?');
    expect(goesOn).toBe(true);
    expect(reply).toContain('I know 2 articles:\n- The new bridge\n- Open[31m days\n');
    expect(await say('exit')).toEqual({ goesOn: false, reply: 'Goodbye!\n\n' });
  });

  test('goes on when the articles cannot be listed', async () => {
    const output = keptOutput(undefined);
    const failing = async () => {
      throw new Error('The index has been closed.');
    };
    const conversation = new Conversation(words, { ask: answering, library: failing }, output);
    expect(await conversation.take('what articles do you have?')).toBe(true);
    expect(output.written.at(-1)).toContain('The index has been closed.');
  });

  test('ends when told to, and takes an empty line for nothing', async () => {
    const { say, output } = conversationWith(answering);
    expect((await say('   ')).goesOn).toBe(true);
    expect(output.written).toEqual([]);
    expect((await say('/quit')).goesOn).toBe(false);
    expect((await say('/exit')).goesOn).toBe(false);
  });

  test('stops an answer that is under way, and only that', async () => {
    const { conversation, say } = conversationWith(
      (_, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    expect(conversation.stop()).toBe(false);
    const answered = say('When?');
    expect(conversation.stop()).toBe(true);
    expect(await answered).toEqual({ goesOn: true, reply: 'Stopped.\n\n' });
    expect(conversation.stop()).toBe(false);
  });

  test('shows on a terminal what is happening, and takes it away', async () => {
    const { say, output } = conversationWith(async (question, options) => {
      options?.onEvent?.({ type: 'searching', articles: 5 });
      return answer({ question });
    }, 60);
    await say('When?');
    expect(output.written.slice(0, 2)).toEqual(['\rSearching 5 articles…\u001b[K', '\r\u001b[K']);
  });
});
