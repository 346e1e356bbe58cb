import { createHash } from 'node:crypto';
import type { EmbeddingFingerprint } from './embedder.ts';

/** The fields in words, in the order in which they are compared: the first ones tell most. */
const words: Readonly<Record<keyof EmbeddingFingerprint, string>> = {
  model: 'the embedding model',
  revision: "the embedding model's revision",
  dtype: "the embedding model's number type",
  pooling: 'the pooling',
  normalized: 'the normalisation',
  questionPrefix: 'the question prefix',
  passagePrefix: 'the passage prefix',
  dimensions: 'the number of dimensions',
};

const fields: readonly (keyof EmbeddingFingerprint)[] = [
  'model',
  'revision',
  'dtype',
  'pooling',
  'normalized',
  'questionPrefix',
  'passagePrefix',
  'dimensions',
];

/** A hash (64 hexadecimal digits) of the fingerprint, equal exactly when all its fields are. */
export function fingerprintKey(fingerprint: EmbeddingFingerprint): string {
  const values = fields.map((field) => fingerprint[field]);
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/**
 * One clause that names the first field in which two fingerprints differ, with both values, such as
 * `the embedding model is "builtin", not "Xenova/gte-small"`; `undefined` when they are equal.
 */
export function describeFingerprintDifference(
  a: EmbeddingFingerprint,
  b: EmbeddingFingerprint,
): string | undefined {
  const field = fields.find((name) => a[name] !== b[name]);
  return field && `${words[field]} is ${show(a[field])}, not ${show(b[field])}`;
}

function show(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const isHash = /^[0-9a-f]{40,}$/.test(value);
  return `"${isHash ? `${value.slice(0, 12)}…` : value}"`;
}
