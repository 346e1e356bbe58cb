import type { RuleName } from './rules.ts';

/**
 * The name of a rule as a schema's error message: when the schema refuses a value, the breach is
 * recorded under that name (see check-form.ts).
 */
export function breaks<Name extends RuleName>(name: Name): Name {
  return name;
}
