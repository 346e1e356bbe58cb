/** What programs that ask by HTTP are told. */
export const http = {
  notFound: 'There is nothing here; expected /health, /ready, /metrics, /ask or /reindex.',
  wrongMethod: ({ method }: { method: string }) => `Expected the method ${method}.`,
  noSecret: 'HTTP_SECRET is not set, so that nobody may do this; the operator can set it.',
  wrongSecret: 'Expected the secret of HTTP_SECRET, as "Authorization: Bearer …".',
  malformedQuestion:
    'Expected JSON of the form {"question": "…", "history": [{"role": "user" or "assistant", "content": "…"}], "person": "…"}; history and person may be left out.',
  tooLarge: ({ longest }: { longest: number }) => `Expected at most ${longest} bytes.`,
  buildingAlready: 'The index is being built already.',
  notConnected: 'The bot is not connected to Discord.',
};
