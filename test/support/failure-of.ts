import { UserError } from '../../src/errors.ts';

/** The failure of some work that a reader may be told of; the test fails where there is none. */
export async function failureOf(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw new Error(`expected a UserError, got ${String(error)}`);
}
