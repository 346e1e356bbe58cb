import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCitationStream } from '../../../src/answering/citing/citation-stream.ts';

const chunked = fc
  .array(
    fc.constantFrom(
      'Wales saves',
      ' a third',
      ' [1]',
      '[2, 3]',
      '.',
      ' ',
      '[1',
      ']',
      '【4†s】',
      '[x](u)',
      '[1](u)',
      'arr[0]',
      '[',
    ),
    { maxLength: 20 },
  )
  .chain((pieces) => {
    const text = pieces.join('');
    return fc.record({
      text: fc.constant(text),
      cuts: fc.array(fc.nat({ max: Math.max(1, text.length) }), { maxLength: 12 }),
    });
  })
  .map(({ text, cuts }) => {
    const at = [0, ...cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b), text.length];
    return { text, chunks: at.slice(1).map((end, index) => text.slice(at[index], end)) };
  });

describe('createCitationStream', () => {
  it('passes the whole text on, whatever the chunks', () => {
    fc.assert(
      fc.property(chunked, ({ text, chunks }) => {
        const stream = createCitationStream();
        expect(chunks.map(stream.push).join('') + stream.end()).toBe(text);
      }),
    );
  });

  it('removes the same markers, whatever the chunks', () => {
    fc.assert(
      fc.property(chunked, ({ text, chunks }) => {
        const whole = createCitationStream({ markers: 'remove' });
        const stream = createCitationStream({ markers: 'remove' });
        expect(chunks.map(stream.push).join('') + stream.end()).toBe(
          whole.push(text) + whole.end(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('waits for what tells a subscript from a citation', () => {
    const stream = createCitationStream({ markers: 'remove' });
    const shown = ['saves[2, 3]', '[', 'x](u) and so on'].map(stream.push).join('') + stream.end();
    expect(shown).toBe('saves[2, 3][x](u) and so on');
  });

  it('never shows half a marker', () => {
    const stream = createCitationStream();
    expect([...'It saves [12, 3]. Then'].map(stream.push)).toEqual([
      ...'It saves ',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '[12, 3].',
      ...' Then',
    ]);
  });

  it('removes markers with the space in front of them, but not links', () => {
    const stream = createCitationStream({ markers: 'remove' });
    const shown = ['It saves [', '1][2', ']. See [1', '](https://example.org).'].map(stream.push);
    expect(shown.join('') + stream.end()).toBe('It saves. See [1](https://example.org).');
  });

  it('lets a bracket go that never becomes a marker', () => {
    const stream = createCitationStream();
    expect(stream.push(`[${'1,'.repeat(200)}`)).not.toBe('');
  });
});
