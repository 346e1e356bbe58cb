/** How a list of shards is written: numbers, and ranges such as `0-3`, with commas between. */
const FORM = /^\d{1,4}(-\d{1,4})?(\s*,\s*\d{1,4}(-\d{1,4})?)*$/;

/** The shards of a list, in order and each once; nothing where it is none, or a range runs backwards. */
export function readShards(list: string): number[] | undefined {
  if (!FORM.test(list)) return undefined;
  const shards = new Set<number>();
  for (const part of list.split(',')) {
    const [first = 0, last = first] = part.split('-').map(Number);
    if (last < first) return undefined;
    for (let shard = first; shard <= last; shard++) shards.add(shard);
  }
  return [...shards].sort((one, other) => one - other);
}

/** The list of some shards, as {@link readShards} reads it: `0-3, 6`. */
export function listShards(shards: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const shard of shards.toSorted((one, other) => one - other)) {
    const range = ranges.at(-1);
    if (range?.last === shard - 1) range.last = shard;
    else ranges.push({ first: shard, last: shard });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ');
}
