import { CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import { exitCode } from '../operations/exit-code.ts';
import { endWhenOutputCloses } from './closed-output.ts';
import { failureText } from './failure-text.ts';
import { Interruption } from './interruption.ts';

/**
 * Runs a command and turns what it throws into one clear message on standard error and an exit code: a
 * `UserError` by its own sentence, wrong use by the usage, anything else by its message and how to see more.
 * @param work - resolves to the exit code; nothing means done
 */
export async function runCommand(work: () => Promise<number | undefined>): Promise<void> {
  endWhenOutputCloses();
  try {
    process.exitCode = (await work()) ?? exitCode.done;
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has already written the usage.
    return error.exitCode === 0 ? exitCode.done : exitCode.wrongUse;
  }
  if (error instanceof Interruption) return error.exitCode;
  process.stderr.write(`${failureText(error)}\n`);
  if (!(error instanceof UserError)) return exitCode.failed;
  if (error.identifier === 'usage') return exitCode.wrongUse;
  return error.identifier === 'database-unreachable' ? exitCode.later : exitCode.failed;
}
