import { CommanderError } from 'commander';
import { UserError } from '../errors.ts';

/** Exit codes of every command. */
export const exitCode = { done: 0, failed: 1, wrongUse: 2 } as const;

/**
 * Runs a command and turns what it throws into one clear message on standard error and an exit code: a
 * `UserError` by its own sentence, wrong use by the usage, anything else by its message and how to see more.
 * @param work - resolves to the exit code; nothing means done
 */
export async function runCommand(work: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await work()) ?? exitCode.done;
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has already written the usage or the version.
    return error.exitCode === 0 ? exitCode.done : exitCode.wrongUse;
  }
  if (error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    return error.identifier === 'usage' ? exitCode.wrongUse : exitCode.failed;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `Something went wrong that Town Clerk did not expect: ${message}\n` +
      'The index that is being served was not changed. Run "npm run doctor" to check the set-up.\n',
  );
  return exitCode.failed;
}
