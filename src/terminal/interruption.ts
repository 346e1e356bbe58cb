/** Why work that may be interrupted came to its end: the process was told to. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  /** What a shell expects of a process that a signal ends: 128 and the signal's number. */
  readonly exitCode: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`Stopped by ${signal}.`);
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
  }
}

/**
 * Does work that cleans up after itself when the process is told to end (Ctrl-C, `kill`). Told a second time, the
 * process ends at once.
 * @throws what the work throws when its signal is aborted: the {@link Interruption}
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (signal: 'SIGINT' | 'SIGTERM') => () => {
    stopListening();
    controller.abort(new Interruption(signal));
  };
  const onInterrupt = interrupt('SIGINT');
  const onTerminate = interrupt('SIGTERM');
  const stopListening = () => {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onTerminate);
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  try {
    return await work(controller.signal);
  } finally {
    stopListening();
  }
}
