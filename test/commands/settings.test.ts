import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CommandWorkspace } from '../support/command-workspace.ts';

test('wrong and contradicting settings stop a command with all of them at once, and no secret', async () => {
  const workspace = await CommandWorkspace.create({});
  try {
    const { code, stdout, stderr } = await workspace.run('src/main.ts', [], {
      env: {
        LOG_LEVEL: 'loud',
        DISCORD_TOKEN: 'not a token',
        OPENAI_API_KEY: 'sk secret',
        EMBEDDING_MODEL: 'openai:',
        SHARDS: '0,1',
        INDEX_DIR: join(workspace.corpusDir, 'index'),
      },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const lines = stderr.trim().split('\n');
    expect(lines[0]).toMatch(/^\d settings are wrong; mend them in \.env or the environment:$/);
    for (const expected of [
      /LOG_LEVEL is "loud"; expected fatal, error, warn/,
      /DISCORD_TOKEN is \(a secret of 11 characters\); expected a bot token/,
      /OPENAI_API_KEY is \(a secret of 9 characters\); expected a key without spaces/,
      /EMBEDDING_MODEL is "openai:"; expected a model name/,
      /SHARDS names shards but SHARD_COUNT is not set/,
      /INDEX_DIR is ".*", which lies in CORPUS_DIR/,
    ]) {
      expect(lines.filter((line) => expected.test(line))).toHaveLength(1);
    }
    expect(lines.slice(1).every((line) => line.startsWith('  - '))).toBe(true);
    expect(stderr).not.toMatch(/not a token|sk secret/);
  } finally {
    await workspace.remove();
  }
});
