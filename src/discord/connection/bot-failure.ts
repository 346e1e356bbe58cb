import { type ErrorArguments, UserError } from '../../errors.ts';

/**
 * Exit codes of the bot beside 0 (stopped), 1 (failed) and 2 (wrong use). With 10 to 13 starting again changes
 * nothing until somebody has mended the set-up: a supervisor should not restart on them.
 */
export const botExitCode = {
  tokenRefused: 10,
  intentsRefused: 11,
  shardsRefused: 12,
  versionRefused: 13,
  /** As `EX_TEMPFAIL` of sysexits.h: worth another start after a while. */
  unreachable: 75,
} as const;

/** Why the bot cannot go on, in a sentence for the operator, with the exit code that tells a supervisor. */
export class BotFailure extends UserError {
  readonly exitCode: number;

  constructor(exitCode: number, ...said: ErrorArguments) {
    super(...said);
    this.exitCode = exitCode;
  }
}
