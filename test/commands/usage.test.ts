import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MADE_ENDINGS } from '../../src/evaluation/benchmark/mixed-files.ts';
import { CommandWorkspace, STACK_TRACE } from '../support/command-workspace.ts';

/** The file of each command and its name in package.json. */
const COMMANDS = [
  ['src/main.ts', 'start'],
  ['scripts/build-index.ts', 'index'],
  ['scripts/ask.ts', 'ask'],
  ['scripts/bot.ts', 'bot'],
  ['scripts/register.ts', 'register'],
  ['scripts/evaluate.ts', 'eval'],
  ['scripts/benchmark.ts', 'bench'],
  ['scripts/doctor.ts', 'doctor'],
] as const;

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create({});
});
afterAll(() => workspace.remove());

describe.concurrent('every command', () => {
  test('is started by npm as the README says', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const { stdout } = await promisify(execFile)('npm', ['run', 'ask', '--', '--help'], {
      cwd: root,
    });
    expect(stdout).toContain('Usage: npm run ask -- [options]');
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile(`${root}/package.json`, 'utf8')));
    for (const [script, name] of COMMANDS) expect(scripts[name]).toBe(`tsx ${script}`);
  });

  test.each(COMMANDS)('explains itself: %s', async (script, name) => {
    const { code, stdout, stderr } = await workspace.run(script, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const command = name === 'start' ? 'npm start' : `npm run ${name}`;
    expect(stdout).toContain(`Usage: ${command} -- [options]`);
    expect(stdout).toContain('display help for command');
  });

  test.each([
    [['--no-such-option', 'What?'], "unknown option '--no-such-option'"],
    [['--sources'], "missing required argument 'question'"],
  ])('answers wrong use with what is wrong and its usage: %j', async (args, problem) => {
    const { code, stdout, stderr } = await workspace.run('scripts/ask.ts', args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(problem);
    expect(stderr).toContain('Usage: npm run ask -- [options] <question...>');
    expect(stderr).not.toMatch(STACK_TRACE);
  });
});

test('npm run bench puts every figure beside its baseline', async () => {
  const { code, stdout } = await workspace.run('scripts/benchmark.ts', [
    '--articles',
    '4',
    '--questions',
    '4',
    '--json',
  ]);
  expect(code).toBe(0);
  const comparison = z.strictObject({
    what: z.string(),
    unit: z.string(),
    value: z.number(),
    baseline: z.strictObject({ what: z.string(), value: z.number() }),
  });
  const figures = z.array(comparison).parse(JSON.parse(stdout));
  const read = figures.filter(({ what }) => what.endsWith(' read'));
  expect(read).toHaveLength(2 * MADE_ENDINGS.length);
  expect(read.every(({ value }) => value > 0)).toBe(true);
  const others = figures.filter((figure) => !read.includes(figure));
  expect(others.map(({ what }) => what.replace(/nearest of \d+/, 'nearest of all'))).toEqual([
    'windows embedded in batches',
    'full build of 4 articles',
    'rebuild with nothing changed',
    'rebuild with one article changed',
    'opening the index',
    'questions retrieved, 4 articles',
    'search without embedding',
    'the 100 nearest of all windows, by exact search',
    'share of the nearest windows that it finds',
    expect.stringMatching(/^the 100 nearest of the 1 windows of a collection$/),
    expect.stringMatching(/^the 100 nearest of the \d+ windows of a collection$/),
    expect.stringMatching(/^the 100 nearest of the \d+ windows of a collection$/),
  ]);
});
