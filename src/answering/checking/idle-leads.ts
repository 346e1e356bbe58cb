/** Drops headings and lead-ins that no longer introduce anything, because what they introduced was left out. */
export function dropIdleLeads<
  Statement extends { readonly leads: boolean; readonly kind?: string },
>(statements: readonly Statement[]): Omit<Statement, 'leads'>[] {
  const kept: Omit<Statement, 'leads'>[] = [];
  let introduces = false;
  for (const statement of [...statements].reverse()) {
    const { leads, ...rest } = statement;
    if (leads && !introduces) continue;
    // A heading may introduce a lead-in, but nothing introduces a heading.
    introduces = !(leads && statement.kind === 'heading');
    kept.push(rest);
  }
  return kept.reverse();
}
