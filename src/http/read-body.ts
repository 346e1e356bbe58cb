import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** Most bytes of a request's body: a question of 2,000 characters with a conversation before it. */
const LONGEST = 64 * 1024;

/** A body that is not read to its end. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
  readonly longest = LONGEST;
}

const turn = z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string().max(8000) });

const askSchema = z.strictObject({
  question: z.string(),
  history: z.array(turn).max(20).default([]),
  collections: z.array(z.string().min(1).max(255)).max(1000).optional(),
  person: z.string().min(1).max(100).default('anybody'),
});

/** What `POST /ask` is sent. */
export type AskBody = z.infer<typeof askSchema>;

/** Reads what was sent; nothing where it is not JSON of the expected form. @throws {BodyTooLarge} */
export async function readAsk(request: IncomingMessage): Promise<AskBody | undefined> {
  const text = await readText(request);
  try {
    return askSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Not by iteration, which would cut the connection before the refusal of a long body is sent. */
function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    request.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > LONGEST) {
        request.pause();
        reject(new BodyTooLarge());
      } else {
        pieces.push(piece);
      }
    });
    request.once('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The request was given up.')));
  });
}
