export { HashingEmbedder } from '../../src/evaluation/benchmark/hashing-embedder.ts';
