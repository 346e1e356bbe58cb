import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { FORMAT_VERSION, type Manifest, READ_FORMATS } from '../types.ts';

/** Name of the description in a generation's folder. */
export const MANIFEST_FILE = 'manifest.json';

/** The files of a generation beside its manifest. A small one has no codes; few are so large that they have a graph. */
export const GENERATION_FILES = {
  passages: 'passages.sqlite',
  terms: 'terms.bm25',
  graph: 'vectors.hnsw',
  vectors: 'vectors.f32',
  codes: 'vectors.i8',
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const file = z.strictObject({ bytes: count, sha256 });

/** What makes vectors comparable. */
export const fingerprintSchema = z.strictObject({
  model: z.string(),
  revision: z.string(),
  dtype: z.string(),
  pooling: z.string(),
  normalized: z.boolean(),
  questionPrefix: z.string(),
  passagePrefix: z.string(),
  dimensions: z.int().positive(),
});

/** Files that gave no article, by path. */
export const skippedSchema = z.record(
  z.string(),
  z.strictObject({ sha256, reason: z.string(), foreign: z.literal(true).exactOptional() }),
);

/** What was wrong with articles and could be lived with, by path. */
export const warningsSchema = z.record(z.string(), z.array(z.string()));

const manifestSchema = z.strictObject({
  formatVersion: z.literal(READ_FORMATS),
  generation: z.string(),
  builtAt: z.string(),
  fingerprint: fingerprintSchema,
  corpus: z.strictObject({ path: z.string(), fromIndex: z.string() }).exactOptional(),
  splitterVersion: z.int(),
  readerVersion: z.int(),
  tokenizerVersion: z.int(),
  counts: z.strictObject({ articles: count, passages: count, windows: count }),
  articles: z.custom<Record<string, string>>(isRecordOfText),
  skipped: skippedSchema,
  // Left out by older versions of this format.
  warnings: warningsSchema.default({}),
  files: z.strictObject({
    [GENERATION_FILES.passages]: file,
    [GENERATION_FILES.terms]: file,
    [GENERATION_FILES.graph]: file.exactOptional(),
    [GENERATION_FILES.vectors]: file,
    [GENERATION_FILES.codes]: file.exactOptional(),
  }),
});

/** There may be a hundred thousand: each is told by the checksum to be what was written. */
function isRecordOfText(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'string')
  );
}

/** The manifest as the text of its file: JSON with a checksum over everything else in it. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, checksum: checksumOf(manifest) }, undefined, 2)}\n`;
}

/**
 * Reads a manifest back.
 * @param folder - the generation's folder, for the message
 * @throws {UserError} `index-format` when it is another program's or another version's; `index-damaged` when it
 * was ours and is no longer whole
 */
export function parseManifest(text: string, folder: string): Manifest {
  const values = { folder, file: MANIFEST_FILE };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError('index-damaged:manifest-cut', values, { cause });
  }
  const version = z.object({ formatVersion: z.int() }).safeParse(value);
  if (!version.success) throw new UserError('index-format:foreign', values);
  const { formatVersion: format } = version.data;
  if (!READ_FORMATS.includes(format)) {
    throw new UserError('index-format', { folder, format, expected: FORMAT_VERSION });
  }
  const { checksum, ...rest } = z.looseObject({ checksum: z.unknown() }).parse(value);
  const parsed = manifestSchema.safeParse(rest);
  if (!parsed.success || checksum !== checksumOf(rest)) {
    throw new UserError('index-damaged:manifest-changed', values, { cause: parsed.error });
  }
  return parsed.data;
}

function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
