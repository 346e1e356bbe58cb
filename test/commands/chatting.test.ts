import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandWorkspace, STACK_TRACE } from '../support/command-workspace.ts';

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create();
});
afterAll(() => workspace.remove());

const chat = (...lines: string[]) =>
  workspace.run('src/main.ts', [], { input: lines.map((line) => `${line}\n`).join('') });

describe('npm start without a Discord token', () => {
  test('builds the missing index, answers every line of a pipe, and ends with it', async () => {
    const { code, stdout, stderr } = await chat(
      '/sources',
      'How much does Wales expect to save each year?',
      '/sources',
      '/sources 7',
      '/sources one',
      '/explain',
      '',
      'Who won the 2014 World Cup?',
      '/sing',
      'why '.repeat(2500),
      '🏛️🎉',
      '"foo" OR NEAR(',
      'Who\u001b chose\u0007 Surrey for the network?',
    );
    expect(code).toBe(0);
    expect(stderr).toContain(`There is no index in ${workspace.indexDir}.`);
    expect(stderr).toMatch(/5 articles \(5 added\), \d+ passages/);
    expect(stderr + stdout).not.toMatch(STACK_TRACE);
    expect(stdout).not.toContain('\u001b');
    const parts = stdout.split(/^> (.*)\n/m).slice(1);
    const replyTo = (start: string) => parts[parts.findIndex((part) => part.startsWith(start)) + 1];
    expect(replyTo('/sources')).toBe('Nothing has been asked yet.\n\n');
    const wales = parts.slice(3, 12).join('');
    expect(wales).toMatch(/£14 million .*\[1\]\.\n\nSource\n\[1\] £7\.3 million/);
    expect(wales).toMatch(
      / {2}\| \*\*Wales is putting .* £14 million each year\.\*\* The minister/,
    );
    expect(wales).toContain('The last answer has no source 7; it has only source 1.');
    expect(wales).toContain('"one" is not the number of a source');
    expect(wales).toContain('Confidence 0.');
    expect(replyTo('Who won')).toMatch(
      /^I found nothing in the articles.*\n\nNearest articles\n {2}- /,
    );
    expect(replyTo('/sing')).toContain('There is no command /sing.\nAsk a question, or type');
    expect(replyTo('why')).toContain('please ask in at most 2,000');
    expect(replyTo('🏛️')).toContain('The question holds no words');
    expect(replyTo('"foo"')).toContain('I found nothing in the articles');
    expect(replyTo('Who chose')).toContain('Eric Pickles');
  });

  test('builds an index anew that cannot be used, and says why', async () => {
    const current = (await readFile(join(workspace.indexDir, 'CURRENT'), 'utf8')).trim();
    await writeFile(join(workspace.indexDir, current, 'manifest.json'), '{"formatVersion": 999}');
    const { code, stdout, stderr } = await chat('/quit', 'Who chose Surrey for the network?');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '> /quit\n' });
    expect(stderr).toContain('has format 999, from a newer Town Clerk');
    expect(stderr).toMatch(/5 articles \(5 added\)/);
    expect(await readdir(workspace.indexDir)).not.toContain(`${current}.partial`);
  });
});
