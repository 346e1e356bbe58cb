import type { z } from 'zod';
import type { Breaches } from '../breaches.ts';
import { refusals } from '../rest/api-error.ts';
import { isRuleName } from './rules.ts';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function flatten(issues: readonly z.core.$ZodIssue[], path: readonly PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue) =>
    issue.code === 'invalid_union' && issue.errors.length > 0 && !isRuleName(issue.message)
      ? issue.errors.flatMap((errors) => flatten(errors, [...path, ...issue.path]))
      : [{ path: [...path, ...issue.path], message: issue.message }],
  );
}

/** The nested form in which Discord names wrong fields. API reference, Error Messages. */
function nested(issues: readonly Issue[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const issue of issues) {
    let level = root;
    for (const key of issue.path.map(String)) {
      const next: Record<string, unknown> = {};
      const existing = level[key];
      if (typeof existing === 'object' && existing !== null) Object.assign(next, existing);
      level[key] = next;
      level = next;
    }
    level._errors = [{ code: 'INVALID', message: issue.message }];
  }
  return root;
}

/**
 * Reads a request body, and records a breach for every rule it breaks.
 *
 * @throws ApiError 50035 when it breaks any.
 */
export function checkForm<Schema extends z.ZodType>(
  breaches: Breaches,
  schema: Schema,
  body: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issues = flatten(result.error.issues);
  for (const issue of issues) {
    const place = issue.path.join('.') || 'body';
    if (isRuleName(issue.message)) breaches.record(issue.message, place);
    else breaches.record('form-body', `${place}: ${issue.message}`);
  }
  throw refusals.invalidForm(nested(issues));
}
