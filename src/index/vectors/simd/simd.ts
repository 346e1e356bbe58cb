import { PROGRAM } from './program.ts';

/** What is used of WebAssembly, whose types come with browsers' alone. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: { memory: { bytes: object } },
  ) => { readonly exports: unknown };
};

const PAGE = 65_536;

/** The functions of `compare.wat`; every place and size is in bytes of the memory. */
interface Comparing {
  score(question: number, codes: number, size: number, rows: number, scores: number): void;
  above(scores: number, end: number, least: number): number;
  multiply(vector: number, rows: number, size: number, count: number, products: number): void;
  multiplyChosen(
    vector: number,
    rows: number,
    size: number,
    chosen: number,
    count: number,
    products: number,
  ): void;
}

/** A memory, and what compares the rows of numbers in it several sums at a time. */
export interface Simd extends Comparing {
  readonly buffer: ArrayBuffer;
}

/**
 * A memory of so many bytes with the functions of `compare.wat`; nothing where the processor or Node.js cannot run
 * them: then the same is computed number by number.
 */
export function openSimd(bytes: number): Simd | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const module = new WebAssembly.Module(Buffer.from(PROGRAM, 'base64'));
    const { exports } = new WebAssembly.Instance(module, { memory: { bytes: memory } });
    return { buffer: memory.buffer, ...(exports as Comparing) };
  } catch {
    return undefined;
  }
}
