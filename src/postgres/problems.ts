import { UserError } from '../errors.ts';
import { maskCredentials } from '../mask-credentials.ts';

/** What passes by itself, mostly within seconds: a server that restarts, or gives its place to another. */
const PASSING = /^(08...|57P0[1-3]|53300|40001|40P01|25006)$/;

/** Codes of Node.js where nobody answers. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** What node-postgres says without a code where a connection ends, or nothing comes in time. */
const ENDED =
  /^Connection terminated|^Client has encountered a connection error|^Client was closed|timeout expired|timeout exceeded/;

/** What it says where the server took a statement and did not answer: trying again would take as long again. */
const SILENT = /^Query read timeout/;

/** The code of an error: five letters of PostgreSQL, or a name of Node.js. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Whether the connection is lost, or never came about. */
function isUnreached(error: unknown): boolean {
  return (
    UNREACHED.has(codeOf(error)) ||
    (error instanceof Error && codeOf(error) === '' && ENDED.test(error.message))
  );
}

/** Whether it may be otherwise in a moment, with a new connection. */
export function passes(error: unknown): boolean {
  return isUnreached(error) || PASSING.test(codeOf(error));
}

/**
 * What the operator may read of a failure of the database; what is none of these stays as it is.
 * @param database - its name, see `nameOfDatabase`
 */
export function describeProblem(error: unknown, database: string): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const code = codeOf(error);
  const said = error instanceof AggregateError ? error.errors[0] : error;
  const reason = maskCredentials(said instanceof Error ? said.message : String(said));
  const options = { cause: error };
  if (passes(error) || SILENT.test(error.message))
    return new UserError('database-unreachable', { database, reason }, options);
  switch (code) {
    case '28P01':
    case '28000':
      return new UserError('database-refused', { database }, options);
    case '3D000':
      return new UserError('database-missing', { database }, options);
    case '42501':
      return new UserError('database-forbidden', { database, reason }, options);
    case '53100':
      return new UserError('database-full', { database }, options);
    default:
      return error;
  }
}
