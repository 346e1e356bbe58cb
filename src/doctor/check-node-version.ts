import { UserError } from '../errors.ts';

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
    return `version ${version}`;
  }
  throw new UserError(
    'settings-invalid',
    `This is Node.js ${version}; expected ${OLDEST.join('.')} or later. Install a newer one from https://nodejs.org.`,
  );
}
