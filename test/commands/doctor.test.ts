import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CommandWorkspace, SHORT_ARTICLES, STACK_TRACE } from '../support/command-workspace.ts';
import { startFakeDiscord } from '../support/discord/fake-discord.ts';
import { startModelServer } from '../support/model-server.ts';

const findingsSchema = z.array(
  z.strictObject({
    part: z.string(),
    state: z.enum(['good', 'missing', 'bad']),
    detail: z.string().min(1),
  }),
);

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create(SHORT_ARTICLES);
});
afterAll(() => workspace.remove());

async function doctor(env: Record<string, string>) {
  const { code, stdout, stderr } = await workspace.run('scripts/doctor.ts', ['--json'], { env });
  const findings = findingsSchema.parse(JSON.parse(stdout));
  expect(stderr).toBe('');
  return { code, findings: new Map(findings.map((finding) => [finding.part, finding])) };
}

describe('npm run doctor', () => {
  test('fails, and says of each part what to mend', async () => {
    const { code, findings } = await doctor({ CORPUS_DIR: join(workspace.folder, 'gone') });
    expect(code).toBe(1);
    expect(findings.get('settings')?.state).toBe('good');
    expect(findings.get('embedding')?.state).toBe('good');
    expect(findings.get('corpus')).toMatchObject({ state: 'bad' });
    expect(findings.get('index')?.detail).toMatch(/^There is no index in .* "npm run index"/);
    expect(findings.get('Discord')?.state).toBe('missing');
  });

  test('finds nothing wrong where all is well', async () => {
    await workspace.build();
    const { code, stdout } = await workspace.run('scripts/doctor.ts');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok {7}index {8}2 articles, \d+ passages, built \d{4}-/m);
    expect(stdout).toMatch(/^ok {7}vectors {6}hnswlib-node is there/m);
    expect(stdout).toMatch(/^not set {2}model /m);
    expect(stdout).not.toContain('PROBLEM');
  });

  test('asks Discord and the language model, and names what is missing there', async () => {
    const discord = await startFakeDiscord();
    const model = await startModelServer();
    try {
      discord.guild('Town hall').setBotPermissions(0n);
      const { code, findings } = await doctor({
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_MESSAGE_CONTENT: 'on',
        OPENAI_BASE_URL: model.baseUrl,
        OPENAI_MODEL: 'town-model',
      });
      expect(code).toBe(1);
      expect(findings.get('model')).toMatchObject({ state: 'good' });
      expect(findings.get('model')?.detail).toContain('town-model answers at http://127.0.0.1');
      const detail = findings.get('Discord')?.detail ?? '';
      expect(detail).toContain('"Message Content Intent" is off in the developer portal');
      expect(detail).toMatch(/not registered: .*ask.* Run: npm run register/);
      expect(detail).toMatch(/missing in the server "Town hall": .*EmbedLinks/);
    } finally {
      await model.close();
      await discord.stop();
    }
  });

  test('says everything that is wrong with the settings, as its finding', async () => {
    const { code, findings } = await doctor({ LOG_LEVEL: 'loud', SHARDS: 'many' });
    expect(code).toBe(1);
    expect([...findings.keys()]).toEqual(['settings']);
    expect(findings.get('settings')?.detail).toMatch(/SHARDS is "many".*\n.*LOG_LEVEL is "loud"/);
    expect(findings.get('settings')?.detail).not.toMatch(STACK_TRACE);
  });
});
