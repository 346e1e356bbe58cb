import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';
import { maskCredentials } from '../mask-credentials.ts';

export type { Logger } from 'pino';

/**
 * A logger that writes a JSON object a line. Secrets are masked wherever they occur in a line, as are names and
 * passwords in addresses, and errors are reduced
 * to what names them: those of Discord's client also carry the request, with tokens of interactions and the text of
 * answers, which no log may hold.
 * @param destination - where lines go; standard output unless given
 */
export function createLogger(
  level: Config['logLevel'],
  secrets: readonly (string | undefined)[],
  destination: DestinationStream = process.stdout,
): Logger {
  const masked = secrets.flatMap((secret) =>
    secret === undefined ? [] : [secret, JSON.stringify(secret).slice(1, -1)],
  );
  const write = (line: string) =>
    destination.write(
      maskCredentials(masked.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), line)),
    );
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: nameError },
    },
    { write },
  );
}

/** What a log may hold of an error, with its causes. */
function nameError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack, cause } = error;
  const facts = ['code', 'status', 'method', 'identifier'].flatMap((key) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [];
  });
  return {
    name,
    message,
    ...Object.fromEntries(facts),
    stack,
    ...(cause === undefined ? {} : { cause: nameError(cause) }),
  };
}
