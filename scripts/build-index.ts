import { loadConfig } from '../src/config.ts';
import type { BuildReport } from '../src/index/types.ts';
import { english } from '../src/messages/english.ts';
import { exitCode } from '../src/operations/exit-code.ts';
import { buildWithProgress } from '../src/terminal/build.ts';
import { buildOnChanges } from '../src/terminal/build-on-changes.ts';
import { type GivenFolders, withFolders } from '../src/terminal/folders.ts';
import { newCommand, withFolderOptions } from '../src/terminal/new-command.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { openEmbedder } from '../src/townclerk.ts';

const words = english.operators.commandLine.index;
const say = english.operators.building;

// Started by a process that waits for the index: without it, nobody does.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

await runCommand(async () => {
  const command = withFolderOptions(newCommand('npm run index --', words.what))
    .option('--full', words.full)
    .option('--json', words.json)
    .option('--watch', words.watch)
    .parse();
  const given = command.opts<GivenFolders & { full?: true; json?: true; watch?: true }>();
  const config = withFolders(loadConfig(), given);
  const embedder = await openEmbedder(config);
  try {
    const { corpusDir, indexDir } = config;
    const tell = (report: BuildReport) => {
      if (given.json) process.stdout.write(`${JSON.stringify(report)}\n`);
      else process.stderr.write(`${say.indexIsIn({ folder: indexDir })}\n`);
    };
    const folders = { corpusDir, indexDir, embedder };
    if (given.watch) return await buildOnChanges(folders, { full: given.full ?? false, tell });
    const report = await buildWithProgress({ ...folders, full: given.full ?? false });
    tell(report);
    // A skipped article does not stop the build, but whoever scripted it should hear of it.
    return report.articles.skipped.length > 0 ? exitCode.failed : exitCode.done;
  } finally {
    await embedder.close();
  }
});
