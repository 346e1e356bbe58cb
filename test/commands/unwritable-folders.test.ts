import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandWorkspace, SHORT_ARTICLES } from '../support/command-workspace.ts';

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create(SHORT_ARTICLES);
});
afterAll(() => workspace.remove());

// No folder can be made there, and the system says that there is nothing: Node's recursive way never gives up.
const NOWHERE = '/proc/town-clerk/folder';

const DISCORD = {
  DISCORD_TOKEN: 'MTAwMDAwMDAwMDAwMDAwMDAw.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB',
  DISCORD_API_URL: 'http://127.0.0.1:9',
};

describe.concurrent('a folder that can neither be written to nor made', () => {
  test.each<[string, string, string[], string, RegExp]>([
    ['index', 'scripts/build-index.ts', [], 'INDEX_DIR', /^The index in .* could not be written: /],
    ['bot', 'scripts/bot.ts', [], 'DATA_DIR', /^The bot's data in .* cannot be opened; /],
    ['doctor', 'scripts/doctor.ts', [], 'INDEX_DIR', /INDEX_DIR .*nothing can be written there/],
  ])(
    'ends %s at once with a sentence that names it: %s %s %s',
    async (...values) => {
      const [, script, args, name, sentence] = values;
      const { code, signal, stdout, stderr } = await workspace.run(script, args, {
        env: { ...DISCORD, [name]: NOWHERE },
        onStart: (child) => setTimeout(() => child.kill('SIGKILL'), 110_000).unref(),
      });
      expect({ code, signal }).toEqual({ code: 1, signal: null });
      expect(`${stderr}${stdout}`).toMatch(sentence);
      expect(`${stderr}${stdout}`).toContain(NOWHERE);
    },
    60_000,
  );
});
