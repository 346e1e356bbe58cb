/** A message as it is read, with where it stands in the catalogue and what was put into it. */
export interface Spoken {
  readonly path: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Every message of a part of the catalogue: texts as they are, functions called with their samples. */
export function spoken(node: unknown, samples: unknown, path = ''): Spoken[] {
  if (typeof node === 'string') return [{ path, text: node, values: [] }];
  if (typeof node === 'function') {
    if (!Array.isArray(samples)) throw new Error(`No sample for ${path}.`);
    return [{ path, text: String(node(...samples)), values: samples }];
  }
  if (typeof node !== 'object' || node === null) throw new Error(`No message at ${path}.`);
  return Object.entries(node).flatMap(([key, value]) =>
    spoken(value, child(samples, key), path === '' ? key : `${path}.${key}`),
  );
}

function child(samples: unknown, key: string): unknown {
  return typeof samples === 'object' && samples !== null ? Reflect.get(samples, key) : undefined;
}

/** The texts among a message's values. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => textsIn(each))
    : [];
}
