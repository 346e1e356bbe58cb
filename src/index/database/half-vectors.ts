/** Bytes in front of the numbers of a vector as `halfvec_send` gives it: how many there are, and two without use. */
const HEAD = 4;

/** Every 16-bit float as a 32-bit one. */
const WIDENED = Float32Array.from({ length: 0x1_0000 }, (_, bits) => widen(bits));

/** A vector as PostgreSQL reads it. */
export function formatVector(vector: Float32Array): string {
  return `[${vector.join()}]`;
}

/** Reads what `halfvec_send` gives: 16-bit floats (IEEE 754), big-endian. */
export function parseHalfVector(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const vector = new Float32Array(view.getUint16(0));
  for (let place = 0; place < vector.length; place++) {
    vector[place] = WIDENED[view.getUint16(HEAD + place * 2)] ?? 0;
  }
  return vector;
}

function widen(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
