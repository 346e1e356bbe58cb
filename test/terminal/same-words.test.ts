import { expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';

test('the terminal says in Discord’s words what both of them say', () => {
  const { terminal } = english.operators;
  const { answers, progress } = english.people;
  const inDiscord: Readonly<Record<string, unknown>> = { ...answers, ...progress };
  const count = { count: 1, articles: 1, date: 'March 2011', question: 'When?' };
  const asRead = (message: unknown) =>
    typeof message === 'function' ? String(message(count)) : String(message);
  const both = Object.entries(terminal).filter(
    ([name]) => name in inDiscord && !['date', 'writing'].includes(name),
  );
  expect(both.length).toBeGreaterThan(10);
  for (const [name, message] of both) {
    expect(asRead(message).startsWith(asRead(inDiscord[name])), name).toBe(true);
  }
});
