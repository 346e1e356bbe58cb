import { type PublishedFile, readPublishedFile } from './published-files.ts';

/** A constant of the published graph: row-major float32 values. */
export interface WeightTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** The constants of the published graph, by name. */
export interface PublishedWeights {
  /** @throws {Error} when the graph has no such constant, or one of another shape. */
  tensor(name: string, shape: readonly number[]): WeightTensor;
}

interface ManifestEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
}

/**
 * Reads the weights in the TensorFlow.js layout: the shards are one run of little-endian bytes, in which the
 * constants of the manifest stand one after another, four bytes a value, without gaps.
 * @throws {UserError} `model-damaged` when a published file is not as published
 */
export async function readPublishedWeights(folder: string): Promise<PublishedWeights> {
  const graph: { weightsManifest: { paths: PublishedFile[]; weights: ManifestEntry[] }[] } =
    JSON.parse((await readPublishedFile(folder, 'model.json')).toString('utf8'));
  const tensors = new Map<string, WeightTensor>();
  for (const group of graph.weightsManifest) {
    const shards = [];
    for (const path of group.paths) shards.push(await readPublishedFile(folder, path));
    const bytes = Uint8Array.from(Buffer.concat(shards)).buffer;
    let offset = 0;
    for (const { name, shape, dtype } of group.weights) {
      const length = shape.reduce((product, size) => product * size, 1);
      if (dtype === 'float32') {
        tensors.set(name, { shape, values: new Float32Array(bytes, offset, length) });
      }
      offset += 4 * length;
    }
  }
  return {
    tensor(name, shape) {
      const found = tensors.get(name);
      if (found === undefined || found.shape.join() !== shape.join()) {
        throw new Error(
          `Expected the constant ${name} of shape [${shape}], found ${found ? `[${found.shape}]` : 'none'}.`,
        );
      }
      return found;
    },
  };
}
