import { Command } from 'commander';
import { loadConfig } from '../src/config.ts';
import { downloadModel } from '../src/embedding/download-model.ts';
import { findingsText } from '../src/operations/checks/check.ts';
import { checkSetup } from '../src/operations/checks/check-setup.ts';
import { exitCode, runCommand } from '../src/terminal/run-command.ts';

await runCommand(async () => {
  const command = new Command('npm run doctor --')
    .description('Check settings, models and the index, and say what to mend.')
    .option('--download', 'fetch the hub model that EMBEDDING_MODEL names into DATA_DIR')
    .option('--json', 'print what was found as JSON')
    .allowExcessArguments(false)
    .exitOverride()
    .parse();
  const given = command.opts<{ download?: true; json?: true }>();
  const config = loadConfig();
  if (given.download) {
    await downloadModel({
      model: config.embedding.model,
      cacheDir: config.dataDir,
      onProgress: announceEach(),
    });
  }
  const findings = await checkSetup(config);
  process.stdout.write(`${given.json ? JSON.stringify(findings) : findingsText(findings)}\n`);
  return findings.some(({ state }) => state === 'bad') ? exitCode.failed : exitCode.done;
});

/** Names each file once, when its first bytes arrive. */
function announceEach(): (file: string) => void {
  const seen = new Set<string>();
  return (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    process.stderr.write(`fetching ${file}…\n`);
  };
}
