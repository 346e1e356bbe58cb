import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface ReceivedRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model?: string;
    readonly messages?: readonly { readonly role: string; readonly content: string }[];
    readonly max_tokens?: number;
    readonly stream?: boolean;
  };
}

/** Answers one request in whatever way a test needs. */
export type Script = (
  request: ReceivedRequest,
  response: ServerResponse,
  call: number,
) => void | Promise<void>;

/** A server on loopback that speaks the chat completions API, one script for all requests. */
export interface ModelServer {
  /** To be used as the base URL, `http://127.0.0.1:…/v1`. */
  readonly baseUrl: string;
  readonly requests: readonly ReceivedRequest[];
  /** Requests under way at once, at the most. */
  readonly mostAtOnce: () => number;
  respond(script: Script): void;
  close(): Promise<void>;
}

/** Starts a server that, until told otherwise, writes "Hello." */
export async function startModelServer(): Promise<ModelServer> {
  const requests: ReceivedRequest[] = [];
  let script: Script = writes('Hello.');
  let underWay = 0;
  let most = 0;
  const server = createServer(async (incoming, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    response.on('close', () => {
      underWay -= 1;
    });
    const request = {
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization,
      headers: incoming.headers,
      body: JSON.parse((await readBody(incoming)) || '{}') as ReceivedRequest['body'],
    };
    requests.push(request);
    await script(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    mostAtOnce: () => most,
    respond: (next) => {
      script = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of incoming) body += String(chunk);
  return body;
}

/** One streamed chunk. */
export function chunk(delta: object, finish: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices })}\n\n`;
}

/** Streams a text in small pieces and ends as a good service does. */
export function writes(text: string, finish = 'stop'): Script {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) response.write(chunk({ content: piece }));
    response.write(chunk({}, finish));
    const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
    response.write(`data: ${JSON.stringify({ id: 'c', choices: [], usage })}\n\n`);
    response.end('data: [DONE]\n\n');
  };
}

/** Answers with an error in the API's form. */
export function fails(
  status: number,
  error: { message: string; code?: string },
  headers: Record<string, string> = {},
): Script {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error }));
  };
}
