import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';

/** The oldest version that Town Clerk runs on, as in package.json. */
const OLDEST = [20, 19] as const;

/**
 * Whether a version of Node.js is new enough.
 * @param version - `20.19.1`
 * @throws {UserError} when it is not
 */
export function checkNodeVersion(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
    return english.operators.doctor.node({ version });
  }
  throw new UserError('settings-invalid:node', { version, oldest: OLDEST.join('.') });
}
