/**
 * The probability that a positive case has a higher value than a negative one, ties counting half: the area under the
 * receiver operating characteristic, by ranks (Mann and Whitney). 0.5 where one of them is empty.
 */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  if (positive.length === 0 || negative.length === 0) return 0.5;
  const cases = [
    ...positive.map((value) => ({ value, positive: true })),
    ...negative.map((value) => ({ value, positive: false })),
  ].sort((left, right) => left.value - right.value);
  let wins = 0;
  let below = 0;
  let start = 0;
  while (start < cases.length) {
    let end = start;
    while (end < cases.length && cases[end]?.value === cases[start]?.value) end++;
    const tied = cases.slice(start, end);
    const positives = tied.filter((each) => each.positive).length;
    const negatives = tied.length - positives;
    wins += positives * (below + negatives / 2);
    below += negatives;
    start = end;
  }
  return wins / (positive.length * negative.length);
}
