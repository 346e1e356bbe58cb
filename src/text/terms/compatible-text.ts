/** A text in the form that its terms are read from, and the way back. */
export interface CompatibleText {
  readonly text: string;
  /** Offsets in the original of a stretch of the form; all of a word whose own letters changed in number. */
  readonly place: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** What normalisation never reaches across. */
const RUN = /[^\t\n\r ]+/g;

/**
 * A text compatibility-normalised (NFKC), without trade marks, and in small letters where it is all in capitals:
 * there they say nothing.
 */
export function compatibleText(original: string): CompatibleText {
  const compatible = normalise(original);
  const small = !/\p{Ll}/u.test(compatible);
  const form = small ? compatible.toLowerCase() : compatible;
  if (compatible === original && form.length === original.length) {
    return { text: form, place: (start, end) => ({ start, end }) };
  }
  let runs: Run[] | undefined;
  const place = (start: number, end: number) => {
    runs ??= readRuns(original, (run) => (small ? normalise(run).toLowerCase() : normalise(run)));
    const run = runs[lastAt(runs, start)];
    if (run === undefined) return { start, end };
    if (run.length !== run.end - run.start) return { start: run.start, end: run.end };
    return { start: run.start + start - run.at, end: run.start + end - run.at };
  };
  return { text: form, place };
}

/** A stretch without white space: where it stands in the original and where, and how long, in the form. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly length: number;
}

function readRuns(original: string, form: (run: string) => string): Run[] {
  const runs: Run[] = [];
  let grown = 0;
  for (const { 0: run, index } of original.matchAll(RUN)) {
    const { length } = form(run);
    runs.push({ start: index, end: index + run.length, at: index + grown, length });
    grown += length - run.length;
  }
  return runs;
}

/** The last run that begins at or before an offset of the form. */
function lastAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function normalise(text: string): string {
  return text.replace(/[™®©]/g, ' ').normalize('NFKC');
}
