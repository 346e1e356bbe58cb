import { z } from 'zod';

/** What a text of JSON holds. */
export function jsonText<T extends z.ZodType<unknown, unknown>>(content: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(content);
}
