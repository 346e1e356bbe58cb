/** What a server sent in reply to a request for a stream. */
export type ReplyBody =
  /** Events; the body can be read from its beginning. */
  | { readonly kind: 'events'; readonly response: Response }
  /** Anything in one piece. */
  | { readonly kind: 'whole'; readonly text: string };

/** More than this is no answer, but something that does not end. */
const LONGEST_WHOLE = 2_000_000;

/**
 * Tells a stream of events from a reply in one piece by its first characters: content types cannot be relied on.
 * @throws as reading the response does
 */
export async function readBody(response: Response): Promise<ReplyBody> {
  if (response.body === null) return { kind: 'whole', text: '' };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const read: Uint8Array[] = [];
  let text = '';
  while (text.trim() === '') {
    const { done, value } = await reader.read();
    if (done) return { kind: 'whole', text: '' };
    read.push(value);
    text += decoder.decode(value, { stream: true });
  }
  if (!/^\s*[<{[]/.test(text))
    return { kind: 'events', response: rejoined(response, read, reader) };
  while (text.length < LONGEST_WHOLE) {
    const { done, value } = await reader.read();
    if (done) return { kind: 'whole', text };
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return { kind: 'whole', text };
}

function rejoined(
  { headers }: Response,
  read: readonly Uint8Array[],
  rest: ReadableStreamDefaultReader<Uint8Array>,
): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of read) controller.enqueue(chunk);
    },
    pull: async (controller) => {
      const { done, value } = await rest.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => rest.cancel(reason),
  });
  return new Response(body, { headers });
}
