import { describe, expect, it } from 'vitest';
import { drawnFrom } from '../../src/answering/drawn-from.ts';
import { answer, article, passage, ranked } from '../support/answers.ts';

describe('the collections that an answer is drawn from', () => {
  it('are those of its sources, of all that was found, and of the conversation before', () => {
    const at = (path: string) => passage('text', { article: article({ path }) });
    const { retrieval } = answer();
    const drawn = answer({
      citations: [{ number: 1, article: article({ path: 'council/tax.md' }), passages: [] }],
      nearest: [article({ path: 'police/posts.md' })],
      retrieval: { ...retrieval, passages: [ranked(at('staff/pay.md')), ranked(at('open.md'))] },
    });
    const history = [{ role: 'assistant', content: 'x', collections: ['health'] }] as const;
    expect(drawnFrom(drawn, history)).toEqual(['council', 'health', 'police', 'staff']);
    expect(drawnFrom(answer(), [])).toEqual([]);
  });
});
