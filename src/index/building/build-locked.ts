import { join } from 'node:path';
import type { CorpusListing } from '../../corpus/list-files.ts';
import { fingerprintKey } from '../../embedding/fingerprint.ts';
import { UserError } from '../../errors.ts';
import { placeOfCorpus } from '../corpus-identity.ts';
import { readCurrent, replaceCurrent } from '../generation/current.ts';
import { findIntact } from '../generation/find-intact.ts';
import type { Generation } from '../generation/generation.ts';
import { newGenerationName } from '../generation/generation-name.ts';
import { openGeneration } from '../generation/open-generation.ts';
import { sweepGenerations, sweepUnfinished } from '../generation/sweep.ts';
import { followsRules, INDEX_RULES } from '../index-rules.ts';
import { type BuildReport, FORMAT_VERSION } from '../types.ts';
import { loadGraphLibrary } from '../vectors/graph-library.ts';
import { EXACT_LIMIT, GRAPH_LIMIT, type SearchSizes } from '../vectors/vector-search.ts';
import type { BuildIndexOptions } from './build-options.ts';
import { report, unreadable } from './build-report.ts';
import { embedWindows } from './embed-windows.ts';
import { gatherContent } from './gather-content.ts';
import { NewVectors } from './new-vectors.ts';
import { PARSED_FILE, ParsedArticles } from './parsed-articles.ts';
import { planStretches } from './plan-stretches.ts';
import { wantsSearch } from './prepare-search.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { readCorpus } from './read-corpus.ts';
import { SavedVectors } from './saved-vectors.ts';
import { serveGeneration } from './serve-generation.ts';
import { textsToEmbed } from './texts-to-embed.ts';
import { planWindows } from './window-plan.ts';
import { reportingWriteFailures } from './write-failure.ts';
import { writeGeneration } from './write-generation.ts';

const SIZES: SearchSizes = { codesAbove: EXACT_LIMIT, graphAbove: GRAPH_LIMIT };

/** The build itself, for the one who holds the lock. */
export async function buildLocked(
  options: BuildIndexOptions,
  listed: CorpusListing,
  meter: ProgressMeter,
): Promise<Omit<BuildReport, 'durationMs'>> {
  const { corpusDir, indexDir, embedder, signal } = options;
  await sweepUnfinished(indexDir);
  const saved = new SavedVectors(indexDir, embedder.fingerprint.dimensions);
  if (options.full === true) await saved.remove();
  const { old, isNamed } = await openServed(indexDir);
  const parsed = new ParsedArticles(join(indexDir, PARSED_FILE));
  try {
    const key = fingerprintKey(embedder.fingerprint);
    const sameModel = old !== undefined && fingerprintKey(old.manifest.fingerprint) === key;
    const vectorsFrom = sameModel && options.full !== true ? old : undefined;
    const articlesFrom =
      vectorsFrom !== undefined && followsRules(vectorsFrom.manifest) ? vectorsFrom : undefined;

    const { scan, hashes, changes, skipped, left } = await readCorpus(
      options,
      listed,
      { fingerprintKey: key, before: old?.manifest, kept: articlesFrom?.manifest },
      parsed,
      meter,
    );
    const library = await (options.loadLibrary ?? loadGraphLibrary)();
    const maker = { library, ...(options.sizes ?? SIZES) };
    const isWhole =
      articlesFrom?.manifest.corpus !== undefined && !wantsSearch(articlesFrom, maker);
    if (articlesFrom !== undefined && isWhole && !changes.any) {
      if (!isNamed) {
        const { generation } = articlesFrom.manifest;
        await reportingWriteFailures(indexDir, () => replaceCurrent(indexDir, generation));
      }
      await sweepGenerations(indexDir, articlesFrom.manifest.generation);
      await saved.remove();
      return report(articlesFrom.manifest, changes, left, 0);
    }

    const stretches = planStretches(scan.articles, articlesFrom);
    const plan = planWindows(stretches, vectorsFrom);
    if (plan.ids.length === 0) throw unreadable(corpusDir, skipped);
    const vectors = new NewVectors(plan, embedder.fingerprint.dimensions);
    const isMissing = (id: string) => vectors.isMissing(id);
    for await (const portion of saved.read(isMissing)) vectors.add(portion);
    meter.start('embedding', vectors.missing);
    const fresh = scan.articles.flatMap((article) => article.parsed ?? []);
    const embedded = await embedWindows({
      embedder,
      texts: textsToEmbed(fresh, parsed, isMissing),
      signal,
      onProgress: (done) => meter.update(done),
      onEmbedded: (portion) => {
        vectors.add(portion);
        return saved.add(portion);
      },
    });

    const before = old?.manifest.generation;
    const description = {
      formatVersion: FORMAT_VERSION,
      generation: newGenerationName(new Date(), before),
      builtAt: new Date().toISOString(),
      fingerprint: embedder.fingerprint,
      corpus: placeOfCorpus(corpusDir, indexDir),
      ...INDEX_RULES,
      articles: hashes,
      skipped: scan.skippedByHash,
      warnings: scan.warnings,
    };
    const parts = { stretches, parsed, plan, vectors, description };
    const write = async (folder: string) => {
      const content = await gatherContent(parts, vectorsFrom, maker);
      const written = await writeGeneration(folder, content, { signal, meter });
      // What was written is opened now, to be checked: nothing of it, or of the old one, need be held twice.
      old?.close();
      return written;
    };
    const manifest = await serveGeneration(indexDir, description.generation, write, {
      signal,
      meter,
      library,
    });
    await sweepGenerations(indexDir, manifest.generation, before);
    await saved.remove();
    return report(manifest, changes, left, embedded);
  } finally {
    await parsed.close();
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
