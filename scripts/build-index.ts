import { Command } from 'commander';
import { loadConfig } from '../src/config.ts';
import { buildWithProgress } from '../src/terminal/build.ts';
import { withFolders } from '../src/terminal/folders.ts';
import { exitCode, runCommand } from '../src/terminal/run-command.ts';
import { openEmbedder } from '../src/townclerk.ts';

await runCommand(async () => {
  const command = new Command('npm run index --')
    .description('Build the index of a folder of articles; only what changed is embedded again.')
    .option('--corpus <folder>', 'folder of articles (default: CORPUS_DIR)')
    .option('--index <folder>', 'folder of the index (default: INDEX_DIR)')
    .option('--full', 'embed everything again')
    .option('--json', 'print what was done as JSON')
    .allowExcessArguments(false)
    .exitOverride()
    .parse();
  const given = command.opts<{ corpus?: string; index?: string; full?: true; json?: true }>();
  const config = withFolders(loadConfig(), given);
  const embedder = await openEmbedder(config);
  try {
    const report = await buildWithProgress({
      corpusDir: config.corpusDir,
      indexDir: config.indexDir,
      embedder,
      full: given.full ?? false,
    });
    if (given.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stderr.write(`The index is in ${config.indexDir}\n`);
    // A skipped article does not stop the build, but whoever scripted it should hear of it.
    return report.articles.skipped.length > 0 ? exitCode.failed : exitCode.done;
  } finally {
    await embedder.close();
  }
});
