import { UserError } from '../../errors.ts';

/** Whether something failed because what is kept cannot be reached just now. */
export function isAway(error: unknown): error is UserError {
  return error instanceof UserError && error.identifier === 'store-unreachable';
}

/**
 * Does without what is kept while it cannot be reached.
 * @throws what the work throws otherwise
 */
export async function unlessAway<Result, Instead>(
  work: Promise<Result>,
  instead: Instead,
): Promise<Result | Instead> {
  try {
    return await work;
  } catch (error) {
    if (isAway(error)) return instead;
    throw error;
  }
}
