// Comparing every vector, in the plainest way that is not slow: no graph, no words, nothing to build.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function build(windows, vectors, folder) {
  await mkdir(folder, { recursive: true });
  const size = vectors(0).length;
  const numbers = new Float32Array(windows.length * size);
  for (const row of windows.keys()) numbers.set(vectors(row), row * size);
  await writeFile(join(folder, 'vectors.f32'), new Uint8Array(numbers.buffer));
  await writeFile(join(folder, 'windows.json'), JSON.stringify(windows));
  return {};
}

export async function open(folder, size) {
  const bytes = await readFile(join(folder, 'vectors.f32'));
  const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const windows = JSON.parse(await readFile(join(folder, 'windows.json'), 'utf8'));
  return {
    find: async (question, embed, count) => {
      const vector = await embed(question);
      const cosines = new Float64Array(windows.length);
      for (const row of windows.keys()) {
        let cosine = 0;
        for (let index = 0; index < size; index++) {
          cosine += vector[index] * numbers[row * size + index];
        }
        cosines[row] = cosine;
      }
      const least = cosines.toSorted()[Math.max(0, windows.length - count)];
      const best = [];
      for (const row of windows.keys()) if (cosines[row] >= least) best.push(row);
      best.sort((left, right) => cosines[right] - cosines[left]);
      return best.slice(0, count).map((row) => windows[row]);
    },
  };
}
