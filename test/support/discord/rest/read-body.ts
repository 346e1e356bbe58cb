import type { IncomingMessage } from 'node:http';
import type { AttachmentRecord } from '../world/records.ts';
import { refusals } from './api-error.ts';

/** The JSON of a request and its files. */
export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly AttachmentRecord[];
}

/**
 * Reads a JSON or multipart body. Discord documentation: API reference, Uploading Files.
 *
 * @throws ApiError 50109 when the JSON is broken.
 */
export async function readBody(
  request: IncomingMessage,
  nextId: () => string,
): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { json: parse(bytes.toString()), files: [] };

  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const uploads = [...form.values()].filter((value) => typeof value !== 'string');
  return {
    json: typeof payload === 'string' ? parse(payload) : {},
    files: await Promise.all(
      uploads.map(async (file) => {
        const id = nextId();
        const url = `https://cdn.example/attachments/${id}/${encodeURIComponent(file.name)}`;
        return {
          id,
          filename: file.name,
          content_type: file.type,
          size: file.size,
          url,
          proxy_url: url,
          text: await file.text(),
        };
      }),
    ),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}
