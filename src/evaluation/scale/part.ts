/** One part of the benchmark, which runs in a process of its own: what it measures is not what others left behind. */
export interface Part {
  readonly system: System;
  readonly what:
    | 'embedding'
    | 'build'
    | 'opening'
    | 'questions'
    | 'nearest'
    | 'known'
    | 'synthetic';
  /** Windows, about. */
  readonly size: number;
  /** What turned the windows into vectors: the model of the settings, or a bag of words. */
  readonly vectors: 'model' | 'hashing';
  /** Where the prepared files of this size stand, and the part may write. */
  readonly folder: string;
  /** Folder of a labelled set. */
  readonly known?: string;
}

/** Who is measured. */
export type System = (typeof SYSTEMS)[number];

/** Town Clerk, and what people would use instead. */
export const SYSTEMS = ['town-clerk', 'langchain', 'orama', 'scan'] as const;

/** The name of its result, by which it is found again. */
export function partName({ system, what, size, vectors }: Part): string {
  return `${system} ${what} ${size} ${vectors}`;
}
