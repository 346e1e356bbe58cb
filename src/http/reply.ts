import type { ServerResponse } from 'node:http';

/** What a request is answered with. */
export interface Reply {
  readonly status: number;
  /** Sent as JSON; a text is sent as it is. */
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that cannot be answered as it was meant, in a sentence. */
export function refusal(
  status: number,
  error: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, body: { error, message }, headers };
}

/** Sends a reply; settles when it is sent or nobody listens any more. */
export function send(response: ServerResponse, { status, body, headers }: Reply): Promise<void> {
  const text = typeof body === 'string' ? body : `${JSON.stringify(body)}\n`;
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    response.end(text, resolve);
  });
}
