import type { APIApplicationCommand } from 'discord.js';
import { expect, test } from 'vitest';
import { compareCommands } from '../../../src/discord/register/compare-commands.ts';

function known(command: object): APIApplicationCommand {
  return JSON.parse(JSON.stringify({ id: '1', version: '1', application_id: '2', ...command }));
}

const ask = {
  name: 'ask',
  description: 'Asks',
  options: [{ type: 3 as const, name: 'question', description: 'What', required: true }],
};

test('a command is unchanged when Discord has all of it, whatever it adds', () => {
  const before = known({ ...ask, type: 1, nsfw: false, default_member_permissions: null });
  expect(compareCommands([before], [ask])).toEqual({
    added: [],
    changed: [],
    removed: [],
    unchanged: ['ask'],
  });
});

test('a command is changed when an option is another one, or one more', () => {
  const fewer = known({ ...ask, type: 1, options: [] });
  const other = known({ ...ask, type: 1, options: [{ ...ask.options[0], required: false }] });
  expect(compareCommands([fewer], [ask]).changed).toEqual(['ask']);
  expect(compareCommands([other], [ask]).changed).toEqual(['ask']);
});

test('names belong to their type: a message command is another one', () => {
  const message = known({ name: 'ask', type: 3 });
  const { added, removed } = compareCommands([message], [ask]);
  expect([added, removed]).toEqual([['ask'], ['ask']]);
});
