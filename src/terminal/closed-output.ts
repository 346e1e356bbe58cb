import { english } from '../messages/english.ts';

/**
 * Ends the process quietly when whoever reads its results has gone (`| head -1`): there is nobody left to write for.
 * Messages that nobody reads (standard error) stop nothing: a build goes on to its end.
 */
export function endWhenOutputCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      process.stderr.write(
        `${english.operators.terminal.outputFailed({ reason: error.message })}\n`,
      );
      process.exit(1);
    }
    process.exit(0);
  });
  process.stderr.on('error', () => undefined);
}
