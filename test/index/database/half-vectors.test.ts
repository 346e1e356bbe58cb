import { describe, expect, it } from 'vitest';
import { formatVector, parseHalfVector } from '../../../src/index/database/half-vectors.ts';
import { isAtLeast } from '../../../src/index/database/prepare-database.ts';

describe('a vector of 16-bit floats', () => {
  it('is read as PostgreSQL sends it', () => {
    const bits = [0x3c00, 0xc000, 0x0000, 0x7bff, 0x0001, 0x3555, 0xbbff];
    const sent = Buffer.alloc(4 + bits.length * 2);
    sent.writeUInt16BE(bits.length, 0);
    for (const [place, each] of bits.entries()) sent.writeUInt16BE(each, 4 + place * 2);
    const wanted = [1, -2, 0, 65_504, 2 ** -24, 0.333251953125, -0.99951171875];
    expect([...parseHalfVector(sent)]).toEqual(wanted);
  });

  it('is written as PostgreSQL reads it', () => {
    expect(formatVector(Float32Array.of(0.5, -1, 0))).toBe('[0.5,-1,0]');
  });
});

describe('a version', () => {
  it('is compared by its numbers', () => {
    expect(['0.7', '0.7.0', '0.8.7', '0.10.1', '1.0'].every((v) => isAtLeast(v, '0.7'))).toBe(true);
    expect(['0', '0.5.1', '0.6.12'].some((version) => isAtLeast(version, '0.7'))).toBe(false);
  });
});
