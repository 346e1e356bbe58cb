import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AnswerLog } from '../../src/operations/store/answer-log.ts';
import { SqliteStore, STORE_FILE } from '../../src/operations/store/sqlite-store.ts';
import { decline } from '../support/answers.ts';
import { CommandWorkspace } from '../support/command-workspace.ts';

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create({});
});
afterAll(() => workspace.remove());

test('npm run feedback lists and exports what was asked in vain, and says where nothing was', async () => {
  const run = (...args: string[]) => workspace.run('scripts/feedback.ts', args);
  expect(await run()).toMatchObject({ code: 0, stdout: 'Nothing was asked in vain.\n' });

  const store = SqliteStore.open(join(workspace.dataDir, STORE_FILE));
  const log = new AnswerLog(store);
  const fields = { guild: null, asker: 'ada', tokens: 0, answer: decline() };
  await log.add({ ...fields, id: 'a', askedAt: Date.now() });
  await log.add({ ...fields, id: 'b', askedAt: 1000, question: 'How wide is it?' });
  await store.close();
  const [all, recent, exported, wrong] = await Promise.all([
    run(),
    run('--days', '7', '--json'),
    run('--export', '--days', '7'),
    run('--days', 'many'),
  ]);
  expect(all?.stdout).toMatch(/declined.*\n +2 +0 +bridge\.md\n/);
  expect(JSON.parse(recent?.stdout ?? '')).toMatchObject([{ article: 'bridge.md', declined: 1 }]);
  expect(exported).toMatchObject({ code: 0, stdout: '' });
  expect(exported?.stderr).toContain('LOG_QUESTIONS=on');
  const csv = await readFile(join(workspace.folder, 'feedback', 'gaps.csv'), 'utf8');
  expect(csv).toBe('article,declined,down_votes,reasons,questions\r\nbridge.md,1,0,,\r\n');
  expect(wrong).toMatchObject({ code: 2 });
}, 60_000);
