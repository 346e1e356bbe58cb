import { innerProduct } from '../../index/vectors/window-vectors.ts';

/** Below this cosine two windows say different things; from the upper one on they are versions of one text. */
const DIFFERENT = 0.85;
const SAME = 0.95;
/** What is left of a near-duplicate's own cosine: enough to break ties between those with the same words. */
const OWN_SHARE = 0.02;

/** Passages whose cosines were made one, and how many they were together with each. */
export interface SharedCosines {
  readonly cosines: readonly number[];
  /** For each passage, how many others are near-duplicates of it. */
  readonly duplicates: readonly number[];
}

/**
 * Near-duplicates share their cosine with the question: each takes the mean of those that read like it, weighted by
 * how alike they are. An embedding hardly sees the one fact by which such texts differ, so the difference of their
 * cosines is noise that would drown the words, which do see it. With equal cosines the words decide among them.
 * @param vectors unit vectors of the passages' best windows
 */
export function shareCosines(
  cosines: readonly number[],
  vectors: readonly Float32Array[],
): SharedCosines {
  const sums = [...cosines];
  const weights = cosines.map(() => 1);
  const duplicates = cosines.map(() => 0);
  for (const [first, vector] of vectors.entries()) {
    for (let second = first + 1; second < vectors.length; second++) {
      const alike = likeness(vector, vectors[second] ?? vector);
      if (alike <= 0) continue;
      add(sums, first, alike * (cosines[second] ?? 0));
      add(sums, second, alike * (cosines[first] ?? 0));
      add(weights, first, alike);
      add(weights, second, alike);
      if (alike >= 0.5) {
        add(duplicates, first, 1);
        add(duplicates, second, 1);
      }
    }
  }
  const shared = sums.map((sum, place) => {
    const mean = sum / (weights[place] ?? 1);
    return mean + OWN_SHARE * ((cosines[place] ?? mean) - mean);
  });
  return { cosines: shared, duplicates };
}

/** 0 for texts that say different things, 1 for versions of one text. @param left - a unit vector, as `right` */
export function likeness(left: Float32Array, right: Float32Array): number {
  if (areApart(left, right)) return 0;
  const cosine = innerProduct(left, right, 0, left.length);
  return Math.min(1, Math.max(0, (cosine - DIFFERENT) / (SAME - DIFFERENT)));
}

/** The square of the distance of two unit vectors with the cosine {@link DIFFERENT}, and a bit: they are rounded. */
const APART = 2 * (1 - DIFFERENT) + 0.001;
/** Numbers compared before it is looked again whether they suffice. */
const STRETCH = 64;

/** Whether two unit vectors are surely further from each other than that: most are by their first numbers alone. */
function areApart(left: Float32Array, right: Float32Array): boolean {
  let distance = 0;
  for (let start = 0; start + STRETCH <= left.length; start += STRETCH) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    // Four sums at once, as in `innerProduct`.
    for (let index = start; index < start + STRETCH; index += 4) {
      const first = (left[index] as number) - (right[index] as number);
      const second = (left[index + 1] as number) - (right[index + 1] as number);
      const third = (left[index + 2] as number) - (right[index + 2] as number);
      const fourth = (left[index + 3] as number) - (right[index + 3] as number);
      a += first * first;
      b += second * second;
      c += third * third;
      d += fourth * fourth;
    }
    distance += a + b + c + d;
    if (distance > APART) return true;
  }
  return false;
}

function add(numbers: number[], place: number, amount: number): void {
  numbers[place] = (numbers[place] ?? 0) + amount;
}
