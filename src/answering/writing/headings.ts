import type { SettledStatements } from '../checking/settle-statements.ts';

/**
 * Leaves out headings that the check could not confirm: a remark behind one helps nobody, and the text under it says
 * the same.
 */
export function withoutDoubtfulHeadings({
  statements,
  leftOut,
}: SettledStatements): Pick<SettledStatements, 'statements' | 'leftOut'> {
  const doubtful = statements.filter(
    ({ kind, remark }) => kind === 'heading' && remark !== undefined,
  );
  if (doubtful.length === 0) return { statements, leftOut };
  const reasons = doubtful.map(({ text, verdict }) => ({ text, reasons: verdict.reasons }));
  return {
    statements: statements.filter((statement) => !doubtful.includes(statement)),
    leftOut: [...leftOut, ...reasons],
  };
}
