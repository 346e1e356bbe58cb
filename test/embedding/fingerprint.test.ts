import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmbeddingFingerprint } from '../../src/embedding/embedder.ts';
import { describeFingerprintDifference, fingerprintKey } from '../../src/embedding/fingerprint.ts';

const fingerprint: EmbeddingFingerprint = {
  model: 'builtin',
  revision: 'a'.repeat(64),
  dtype: 'fp32',
  pooling: 'none',
  normalized: true,
  questionPrefix: '',
  passagePrefix: '',
  dimensions: 512,
};

const anyFingerprint = fc.record<EmbeddingFingerprint>({
  model: fc.string(),
  revision: fc.string(),
  dtype: fc.string(),
  pooling: fc.string(),
  normalized: fc.boolean(),
  questionPrefix: fc.string(),
  passagePrefix: fc.string(),
  dimensions: fc.nat(),
});

describe('the fingerprint of an embedding', () => {
  it('has a key that does not depend on the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(fingerprint).reverse());
    expect(fingerprintKey({ ...fingerprint, ...turned })).toBe(fingerprintKey(fingerprint));
    expect(fingerprintKey(fingerprint)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has equal keys exactly when no difference can be named', () => {
    fc.assert(
      fc.property(anyFingerprint, anyFingerprint, fc.boolean(), (a, other, same) => {
        const b = same ? { ...a } : other;
        const sameKey = fingerprintKey(a) === fingerprintKey(b);
        expect(describeFingerprintDifference(a, b) === undefined).toBe(sameKey);
      }),
    );
  });

  it('does not take text that moves from one prefix to the other for the same', () => {
    const a = { ...fingerprint, questionPrefix: 'x', passagePrefix: '' };
    const b = { ...fingerprint, questionPrefix: '', passagePrefix: 'x' };
    expect(fingerprintKey(a)).not.toBe(fingerprintKey(b));
  });

  it('names the model first when several fields differ', () => {
    const other = { ...fingerprint, model: 'Xenova/gte-small', dimensions: 384 };
    expect(describeFingerprintDifference(fingerprint, other)).toBe(
      'the embedding model is "builtin", not "Xenova/gte-small"',
    );
  });

  it('shortens hashes', () => {
    const other = { ...fingerprint, revision: 'b'.repeat(64) };
    expect(describeFingerprintDifference(fingerprint, other)).toBe(
      'the embedding model\'s revision is "aaaaaaaaaaaa…", not "bbbbbbbbbbbb…"',
    );
  });
});
