import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Argument } from 'commander';
import { english } from '../src/messages/english.ts';
import { exitCode } from '../src/operations/exit-code.ts';
import { newCommand } from '../src/terminal/new-command.ts';
import { runCommand } from '../src/terminal/run-command.ts';

const words = english.operators.commandLine.prove;

/** The tests of each proof, which all tests run in a short form. */
const proofs: Readonly<Record<string, string>> = {
  kill: 'test/proofs/kill.test.ts',
  damage: 'test/proofs/damage.test.ts',
  swap: 'test/proofs/swap.test.ts',
  disk: 'test/index/build-process.test.ts',
  http: 'test/http/http.test.ts',
  'event-loop': 'test/proofs/event-loop.test.ts',
  load: 'test/end-to-end/long-run.test.ts',
  soak: 'test/end-to-end/soak.test.ts',
  'many-files': 'test/proofs/many-files.test.ts',
};

await runCommand(async () => {
  const command = newCommand('npm run prove --', words.what)
    .addArgument(new Argument('<proof>', words.proof).choices(Object.keys(proofs)))
    .argument('[files]', words.files)
    .parse();
  const [proof = '', files = ''] = command.args;
  const vitest = dirname(createRequire(import.meta.url).resolve('vitest/package.json'));
  const config = fileURLToPath(new URL('../test/proofs/in-full.config.ts', import.meta.url));
  const flags = ['run', '--config', config, '--testTimeout=7200000', '--disableConsoleIntercept'];
  const child = spawn(
    process.execPath,
    [join(vitest, 'vitest.mjs'), ...flags, proofs[proof] ?? '', '--', files],
    { stdio: 'inherit' },
  );
  const code = await new Promise((resolve) => child.once('close', resolve));
  return code === 0 ? exitCode.done : exitCode.failed;
});
