import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CarriedTerms } from '../bm25/carried-terms.ts';
import { passageTerms } from '../bm25/passage-terms.ts';
import { termFilePieces } from '../bm25/term-file.ts';
import { fileChecksum } from '../generation/file-checksum.ts';
import type { Generation } from '../generation/generation.ts';
import { formatManifest, GENERATION_FILES, MANIFEST_FILE } from '../generation/manifest.ts';
import { flushFile, flushFolder } from '../generation/replace-file.ts';
import { PassageStoreWriter } from '../passages/passage-store-writer.ts';
import type { Manifest } from '../types.ts';
import type { GraphPlan } from '../vectors/graph-plan.ts';
import type { VectorGraph } from '../vectors/vector-graph.ts';
import type { WindowCodes } from '../vectors/window-codes.ts';
import type { WindowVectors } from '../vectors/window-vectors.ts';
import type { ParsedArticles } from './parsed-articles.ts';
import type { Stretch } from './plan-stretches.ts';
import type { ProgressMeter } from './progress-meter.ts';

/** Windows linked into the graph before others get their turn. */
const PORTION = 64;

/** How a generation is written. */
interface WriteOptions {
  readonly signal: AbortSignal | undefined;
  readonly meter: ProgressMeter;
}

/** What a generation is written from. */
export interface GenerationContent {
  /** The articles, in order of path. */
  readonly stretches: readonly Stretch[];
  /** Has the articles that were parsed. */
  readonly parsed: ParsedArticles;
  /** The generation that has the articles that are kept. */
  readonly from: Generation | undefined;
  readonly vectors: WindowVectors;
  /** There are none of few windows. */
  readonly codes: WindowCodes | undefined;
  /** The graph to add to, and how; only many windows have one, where something makes it. */
  readonly graph: VectorGraph | undefined;
  readonly plan: GraphPlan;
  readonly description: Omit<Manifest, 'counts' | 'files'>;
}

/** Writes all files of a generation into a new folder, the manifest last, and flushes them to the disk. */
export async function writeGeneration(
  folder: string,
  content: GenerationContent,
  options: WriteOptions,
): Promise<Manifest> {
  const { labels, added } = content.plan;
  options.meter.start('writing', labels.length + (content.graph === undefined ? 0 : added.length));
  await mkdir(folder);
  const path = (name: string) => join(folder, name);
  const counts = await writeTexts(path, content, options);
  await writeFile(path(GENERATION_FILES.vectors), content.vectors.bytes());
  const { graph: graphFile, codes: codesFile, ...others } = GENERATION_FILES;
  const names: string[] = Object.values(others);
  if (content.codes !== undefined) {
    await writeFile(path(codesFile), content.codes.bytes());
    names.push(codesFile);
  }
  if (content.graph !== undefined) {
    await fillGraph(content.graph, content, options);
    await content.graph.write(path(graphFile));
    names.push(graphFile);
  }
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const name of names) {
    options.signal?.throwIfAborted();
    await flushFile(path(name));
    files[name] = await fileChecksum(path(name));
  }
  const manifest: Manifest = { ...content.description, counts, files };
  await writeFile(path(MANIFEST_FILE), formatManifest(manifest));
  await flushFile(path(MANIFEST_FILE));
  await flushFolder(folder);
  return manifest;
}

/** Writes passages and terms, article by article: none is held longer than it takes. */
async function writeTexts(
  path: (name: string) => string,
  content: GenerationContent,
  { signal, meter }: WriteOptions,
): Promise<Manifest['counts']> {
  const from = content.from && join(content.from.parts.folder, GENERATION_FILES.passages);
  const vectors = { plan: content.plan, space: content.codes?.space };
  const terms = new CarriedTerms(content.from?.parts.terms.file);
  const writer = new PassageStoreWriter(path(GENERATION_FILES.passages), vectors, from);
  try {
    for (const stretch of content.stretches) {
      signal?.throwIfAborted();
      if ('parsed' in stretch) {
        const article = await content.parsed.article(stretch.parsed);
        const { title, passages } = article;
        writer.add(article);
        for (const passage of passages) terms.add(passageTerms({ title, ...passage }));
      } else {
        writer.copy(stretch.kept);
        terms.keep(stretch.kept.passages);
      }
      meter.update(writer.counts.windows);
    }
    writer.finish();
  } finally {
    writer.abandon();
  }
  await writeFile(path(GENERATION_FILES.terms), termFilePieces(terms.build()));
  return writer.counts;
}

async function fillGraph(
  graph: VectorGraph,
  content: GenerationContent,
  { signal, meter }: WriteOptions,
): Promise<void> {
  const { plan, vectors } = content;
  const before = plan.labels.length;
  graph.reserve(plan.state.nodes);
  for (const label of plan.removed) graph.remove(label);
  for (const [index, row] of plan.added.entries()) {
    graph.add(vectors.get(row), plan.labels[row] ?? 0);
    if ((index + 1) % PORTION === 0) {
      meter.update(before + index + 1);
      signal?.throwIfAborted();
      await setImmediate();
    }
  }
  meter.update(before + plan.added.length);
}
