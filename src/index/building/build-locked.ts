import { join } from 'node:path';
import type { SkippedFile } from '../../corpus/article.ts';
import { endingOf } from '../../corpus/formats/format.ts';
import type { CorpusListing } from '../../corpus/list-files.ts';
import { fingerprintKey } from '../../embedding/fingerprint.ts';
import { UserError } from '../../errors.ts';
import { english } from '../../messages/english.ts';
import { placeOfCorpus } from '../corpus-identity.ts';
import { readCurrent, replaceCurrent } from '../generation/current.ts';
import { findIntact } from '../generation/find-intact.ts';
import type { Generation } from '../generation/generation.ts';
import { newGenerationName } from '../generation/generation-name.ts';
import { hasGraph, openGeneration } from '../generation/open-generation.ts';
import { sweepGenerations, sweepUnfinished } from '../generation/sweep.ts';
import { followsRules, INDEX_RULES } from '../index-rules.ts';
import { type BuildReport, FORMAT_VERSION, type Manifest } from '../types.ts';
import { type GraphLibrary, loadGraphLibrary } from '../vectors/graph-library.ts';
import { EXACT_LIMIT } from '../vectors/vector-search.ts';
import type { BuildIndexOptions } from './build-options.ts';
import { compareCorpus } from './compare-corpus.ts';
import { embedWindows } from './embed-windows.ts';
import { gatherContent } from './gather-content.ts';
import { NewVectors } from './new-vectors.ts';
import { planStretches } from './plan-stretches.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { SavedVectors } from './saved-vectors.ts';
import { type CorpusScan, scanCorpus } from './scan-corpus.ts';
import { serveGeneration } from './serve-generation.ts';
import { type SteadyScan, scanSteadily } from './steady-scan.ts';
import { planWindows } from './window-plan.ts';
import { reportingWriteFailures } from './write-failure.ts';

/** The build itself, for the one who holds the lock. */
export async function buildLocked(
  options: BuildIndexOptions,
  listed: CorpusListing,
  meter: ProgressMeter,
): Promise<Omit<BuildReport, 'durationMs'>> {
  const { corpusDir, indexDir, embedder, reading, signal } = options;
  await sweepUnfinished(indexDir);
  const saved = new SavedVectors(indexDir, embedder.fingerprint.dimensions);
  if (options.full === true) await saved.remove();
  const { old, isNamed } = await openServed(indexDir);
  try {
    const key = fingerprintKey(embedder.fingerprint);
    const sameModel = old !== undefined && fingerprintKey(old.manifest.fingerprint) === key;
    const vectorsFrom = sameModel && options.full !== true ? old : undefined;
    const articlesFrom =
      vectorsFrom !== undefined && followsRules(vectorsFrom.manifest) ? vectorsFrom : undefined;

    meter.start('reading', listed.files.length);
    const onProgress = (done: number) => meter.update(done);
    const steady = await scanSteadily(corpusDir, listed, (files) =>
      scanCorpus({
        files,
        fingerprintKey: key,
        old: articlesFrom?.manifest,
        ...(reading !== undefined && { reading }),
        signal,
        onProgress: files === listed.files ? onProgress : () => undefined,
      }),
    );
    const { listing, scan, again } = steady;
    const skipped = [...listing.skipped, ...scan.skipped];
    const left = leftAside(listing.unread, skipped);
    const articles = Object.fromEntries(scan.articles.map(({ path, hash }) => [path, hash]));
    const changes = compareCorpus(old?.manifest, { articles, skipped: scan.skippedByHash });
    const library = await (options.loadLibrary ?? loadGraphLibrary)();
    const isWhole =
      articlesFrom?.manifest.corpus !== undefined && !wantsGraph(articlesFrom, library);
    if (articlesFrom !== undefined && isWhole && !changes.any) {
      if (!isNamed) {
        const { generation } = articlesFrom.manifest;
        await reportingWriteFailures(indexDir, () => replaceCurrent(indexDir, generation));
      }
      await sweepGenerations(indexDir, articlesFrom.manifest.generation);
      await saved.remove();
      return report(articlesFrom.manifest, changes, { ...left, again }, 0);
    }

    const stretches = planStretches(scan.articles, articlesFrom);
    const plan = planWindows(stretches, vectorsFrom);
    if (plan.ids.length === 0) throw unreadable(corpusDir, skipped);
    const vectors = new NewVectors(plan, embedder.fingerprint.dimensions);
    vectors.add(await saved.read(plan.missing));
    const texts = textsOf(scan, plan.missing, vectors.known);
    meter.start('embedding', texts.size);
    const onEmbedded = (portion: ReadonlyMap<string, Float32Array>) => {
      vectors.add(portion);
      return saved.add(portion);
    };
    await embedWindows({ embedder, texts, signal, onProgress, onEmbedded });

    const description = {
      formatVersion: FORMAT_VERSION,
      generation: newGenerationName(new Date(), old?.manifest.generation),
      builtAt: new Date().toISOString(),
      fingerprint: embedder.fingerprint,
      corpus: placeOfCorpus(corpusDir, indexDir),
      ...INDEX_RULES,
      articles,
      skipped: scan.skippedByHash,
      warnings: scan.warnings,
    };
    const parts = { stretches, plan, vectors, description };
    const content = await gatherContent(parts, vectorsFrom, library);
    const manifest = await serveGeneration(indexDir, content, { signal, meter, library });
    await sweepGenerations(indexDir, manifest.generation, old?.manifest.generation);
    await saved.remove();
    return report(manifest, changes, { ...left, again }, texts.size);
  } finally {
    old?.close();
  }
}

/**
 * The served generation; where it cannot be opened, the newest intact one; nothing where there is none: then
 * everything is built anew.
 */
async function openServed(
  indexDir: string,
): Promise<{ old: Generation | undefined; isNamed: boolean }> {
  const open = (folder: string) => openGeneration(folder, { graph: 'never' });
  let current: string | undefined;
  try {
    current = await readCurrent(indexDir);
    if (current === undefined) return { old: undefined, isNamed: false };
    return { old: await open(join(indexDir, current)), isNamed: true };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { old: await findIntact(indexDir, current, open), isNamed: false };
  }
}

/** Whether a graph would make this generation quicker to search, and now one can be made. */
function wantsGraph({ manifest }: Generation, library: GraphLibrary | undefined): boolean {
  return library !== undefined && manifest.counts.windows > EXACT_LIMIT && !hasGraph(manifest);
}

/** The texts of the windows that have no vector yet. */
function textsOf(
  scan: CorpusScan,
  missing: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Map<string, string> {
  return new Map([...scan.texts].filter(([id]) => missing.has(id) && !known.has(id)));
}

function unreadable(corpusDir: string, skipped: readonly SkippedFile[]): UserError {
  const [first] = skipped;
  const example = first === undefined ? undefined : `${first.path}: ${first.reason}`;
  return new UserError('corpus-unreadable', { folder: corpusDir, example });
}

function report(
  { generation, counts, warnings }: Manifest,
  { added, changed, removed }: { added: number; changed: number; removed: number },
  {
    again,
    ...left
  }: Pick<BuildReport['articles'], 'skipped' | 'unread'> & Pick<SteadyScan, 'again'>,
  embedded: number,
): Omit<BuildReport, 'durationMs'> {
  const total = counts.windows;
  return {
    generation,
    articles: {
      total: counts.articles,
      added,
      changed,
      removed,
      ...left,
      warnings: [
        ...listWarnings(warnings),
        ...again.map((path) => ({ path, warning: english.operators.reasons.readAgain })),
      ],
    },
    passages: counts.passages,
    windows: { total, embedded, reused: total - embedded },
  };
}

/** Files that gave no article: those that were to be articles by name, all others by the number of each kind. */
function leftAside(
  unread: CorpusListing['unread'],
  skipped: readonly SkippedFile[],
): Pick<BuildReport['articles'], 'skipped' | 'unread'> {
  const counts = new Map(Object.entries(unread));
  for (const { path, foreign } of skipped) {
    const ending = endingOf(path);
    if (foreign === true) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return {
    skipped: skipped.filter(({ foreign }) => foreign !== true),
    unread: Object.fromEntries([...counts].sort()),
  };
}

function listWarnings(warnings: Manifest['warnings']): BuildReport['articles']['warnings'] {
  return Object.entries(warnings).flatMap(([path, lines]) =>
    lines.map((warning) => ({ path, warning })),
  );
}
