import { loadConfig } from '../src/config.ts';
import { type Finding, findingsText } from '../src/doctor/check.ts';
import { checkSetup } from '../src/doctor/check-setup.ts';
import { downloadModel } from '../src/embedding/download-model.ts';
import { UserError } from '../src/errors.ts';
import { english } from '../src/messages/english.ts';
import { exitCode } from '../src/operations/exit-code.ts';
import { newCommand } from '../src/terminal/new-command.ts';
import { plainText } from '../src/terminal/plain-text.ts';
import { runCommand } from '../src/terminal/run-command.ts';

const words = english.operators.commandLine.doctor;

await runCommand(async () => {
  const command = newCommand('npm run doctor --', words.what)
    .option('--download', words.download)
    .option('--json', words.json)
    .parse();
  const given = command.opts<{ download?: true; json?: true }>();
  const findings = await diagnose(given.download === true);
  const text = given.json ? JSON.stringify(findings) : plainText(findingsText(findings));
  process.stdout.write(`${text}\n`);
  return findings.some(({ state }) => state === 'bad') ? exitCode.failed : exitCode.done;
});

/** Everything rests on the settings: where they are wrong, they are all there is to say. */
async function diagnose(download: boolean): Promise<Finding[]> {
  try {
    const config = loadConfig();
    if (download) {
      const { dataDir, embedding } = config;
      await downloadModel({
        model: embedding.model,
        cacheDir: dataDir,
        onProgress: announceEach(),
      });
    }
    return [
      { part: 'settings', state: 'good', detail: english.operators.doctor.settings },
      ...(await checkSetup(config)),
    ];
  } catch (error) {
    if (!(error instanceof UserError) || error.identifier !== 'settings-invalid') throw error;
    return [{ part: 'settings', state: 'bad', detail: error.message }];
  }
}

/** Names each file once, when its first bytes arrive. */
function announceEach(): (file: string) => void {
  const seen = new Set<string>();
  return (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    process.stderr.write(`${words.fetching({ file })}\n`);
  };
}
