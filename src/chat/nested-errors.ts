/**
 * `fetch`, with failures in the one form that the client reads: `{ "error": { … } }`. Some servers (older vLLM,
 * FastAPI) send the inner object alone, and the client would drop its words.
 */
export const fetchWithNestedErrors: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.ok) return response;
  const { status, statusText, headers } = response;
  return new Response(nested(await response.text()), { status, statusText, headers });
};

function nested(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    const bare = typeof parsed === 'object' && parsed !== null && !('error' in parsed);
    return bare ? JSON.stringify({ error: parsed }) : body;
  } catch {
    return body;
  }
}
