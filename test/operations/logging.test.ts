import { expect, test } from 'vitest';
import { createLogger } from '../../src/operations/logging.ts';

function logTo(lines: string[], secrets: string[]) {
  return createLogger('info', secrets, { write: (line) => lines.push(line) });
}

test('a log never holds a secret, wherever it occurs', () => {
  const lines: string[] = [];
  const logger = logTo(lines, ['the.bot.token', 'key"with"quotes']);
  logger.info(
    { url: 'https://x.example/the.bot.token/y', list: ['key"with"quotes'] },
    'the.bot.token',
  );
  logger.error({ err: new Error('refused: the.bot.token') }, 'failed');
  expect(lines.join('')).not.toMatch(/the\.bot\.token|key/);
  expect(lines).toHaveLength(2);
});

test('a log never holds the name or the password of an address', () => {
  const lines: string[] = [];
  const logger = logTo(lines, []);
  logger.error({ err: new Error('no answer from http://ada:pa55@x.example/v1') }, 'failed');
  logger.info({ at: 'https://x.example/@ada' }, 'kept');
  expect(lines[0]).not.toMatch(/ada|pa55/);
  expect(lines[0]).toContain('//[hidden]@x.example/v1');
  expect(lines[1]).toContain('https://x.example/@ada');
});

test('an error is logged by what names it, without the request that it carries', () => {
  const lines: string[] = [];
  const error = Object.assign(new Error('Invalid Form Body', { cause: new Error('the reason') }), {
    code: 50035,
    status: 400,
    url: 'https://discord.com/api/webhooks/1/interaction-token',
    requestBody: { json: { content: 'the text of an answer' } },
  });
  logTo(lines, []).error({ err: error }, 'failed');
  const { err } = JSON.parse(lines[0] ?? '{}');
  expect(err).toMatchObject({ code: 50035, status: 400, message: 'Invalid Form Body' });
  expect(err.cause.message).toBe('the reason');
  expect(lines[0]).not.toMatch(/interaction-token|text of an answer/);
});
