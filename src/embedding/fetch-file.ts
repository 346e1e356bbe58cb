import { type FileHandle, open } from 'node:fs/promises';
import { english } from '../messages/english.ts';

const reasons = english.operators.reasons.download;

/** A file that did not arrive; the message is a clause for the operator. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  /** The server's answer, where there was one. */
  readonly status: number | undefined;

  constructor(message: string, options?: { cause?: unknown; status?: number }) {
    super(message, options);
    this.status = options?.status;
  }
}

export interface FetchFileOptions {
  readonly signal: AbortSignal;
  /** Longest wait for the next bytes, in milliseconds. */
  readonly idleTimeoutMs: number;
  readonly onProgress?: (bytes: number, totalBytes?: number) => void;
}

/**
 * Fetches a URL into a file. Nothing is waited for without end: a server that stops sending is given up.
 * @throws {DownloadError} when the server cannot be reached, refuses, stalls or sends less than it announced
 */
export async function fetchFile(
  url: string,
  path: string,
  options: FetchFileOptions,
): Promise<void> {
  const idle = new AbortController();
  const giveUp = () => idle.abort();
  let timer = setTimeout(giveUp, options.idleTimeoutMs);
  let file: FileHandle | undefined;
  try {
    const { body, totalBytes } = await request(url, AbortSignal.any([options.signal, idle.signal]));
    file = await open(path, 'w');
    let bytes = 0;
    for await (const chunk of body) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, options.idleTimeoutMs);
      await file.writeFile(chunk);
      bytes += chunk.byteLength;
      options.onProgress?.(bytes, totalBytes);
    }
    if (totalBytes !== undefined && bytes !== totalBytes) {
      throw new DownloadError(reasons.cut({ url, bytes, expected: totalBytes }));
    }
  } catch (cause) {
    if (idle.signal.aborted) {
      const seconds = options.idleTimeoutMs / 1000;
      throw new DownloadError(reasons.stalled({ url, seconds }), { cause });
    }
    if (options.signal.aborted) {
      throw new DownloadError(reasons.late({ url }), { cause });
    }
    // What fetch and its streams throw for a lost connection.
    if (cause instanceof TypeError) {
      throw new DownloadError(reasons.lost({ url, reason: reasonOf(cause) }), { cause });
    }
    throw cause;
  } finally {
    clearTimeout(timer);
    await file?.close();
  }
}

async function request(
  url: string,
  signal: AbortSignal,
): Promise<{ body: ReadableStream<Uint8Array>; totalBytes: number | undefined }> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    const { status } = response;
    const unknown = status === 404 || status === 401;
    throw new DownloadError(reasons.refused({ url, status, unknown }), { status });
  }
  const stated = response.headers.get('content-length');
  const compressed = response.headers.has('content-encoding');
  const totalBytes = stated === null || compressed ? undefined : Number(stated);
  return { body: response.body, totalBytes };
}

function reasonOf(error: TypeError): string {
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.message;
}
