import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bm25Builder } from '../../../src/index/bm25/bm25-builder.ts';
import { mergeTerms } from '../../../src/index/bm25/merge-terms.ts';
import { formatTermFile, type TermFile } from '../../../src/index/bm25/term-file.ts';

const term = fc.oneof(
  fc.constantFrom('tax', 'taxi', 'council', 'd', '4', 'élan', '東京', '😀'),
  fc
    .string({ minLength: 1, maxLength: 4, unit: 'grapheme' })
    .filter((text) => !/\p{Surrogate}/u.test(text)),
);
const passage = fc.record({
  terms: fc.array(term, { maxLength: 12 }),
  fate: fc.constantFrom('kept', 'added', 'removed'),
});

function build(passages: readonly { readonly terms: readonly string[] }[]): TermFile {
  const builder = new Bm25Builder();
  for (const { terms } of passages) builder.add(terms);
  return builder.build();
}

describe('mergeTerms', () => {
  it('gives what building from all passages gives, to the byte, whatever was kept, added and removed', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 25 }), (passages) => {
        const now = passages.filter(({ fate }) => fate !== 'removed');
        const before = passages.filter(({ fate }) => fate !== 'added');
        const added = passages.filter(({ fate }) => fate === 'added');
        const merged = mergeTerms(
          now.length,
          { file: build(before), rows: Int32Array.from(before, (each) => now.indexOf(each)) },
          { file: build(added), rows: Int32Array.from(added, (each) => now.indexOf(each)) },
        );
        expect(formatTermFile(merged)).toEqual(formatTermFile(build(now)));
      }),
    );
  });

  it('refuses rows that are out of order or taken twice, which no search would find again', () => {
    const file = build([{ terms: ['tax'] }, { terms: ['tax'] }]);
    const none = { file: build([]), rows: new Int32Array() };
    expect(() => mergeTerms(2, { file, rows: Int32Array.of(1, 0) }, none)).toThrow('out of order');
    const rows = Int32Array.of(0, 1);
    expect(() => mergeTerms(2, { file, rows }, { file, rows })).toThrow('out of order');
  });
});
