import { loadConfig } from '../src/config.ts';
import type { BuildReport } from '../src/index/types.ts';
import { chooseHome } from '../src/index-home/choose-home.ts';
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
  const home = chooseHome(config);
  const embedder = await openEmbedder(config);
  try {
    const { corpusDir } = config;
    const tell = (report: BuildReport) => {
      if (given.json) process.stdout.write(`${JSON.stringify(report)}\n`);
      else process.stderr.write(`${say.indexIsIn({ folder: home.place })}\n`);
    };
    const from = { corpusDir, embedder };
    if (given.watch) return await buildOnChanges(home, from, { full: given.full ?? false, tell });
    const report = await buildWithProgress(home, { ...from, full: given.full ?? false });
    tell(report);
    // A skipped article does not stop the build, but whoever scripted it should hear of it.
    return report.articles.skipped.length > 0 ? exitCode.failed : exitCode.done;
  } finally {
    await home.close();
    await embedder.close();
  }
});
