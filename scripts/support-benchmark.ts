import { Command, InvalidArgumentError } from 'commander';
import { supportTable } from '../src/evaluation/support-benchmark/report-support.ts';
import { runSupportBenchmark } from '../src/evaluation/support-benchmark/run-support-benchmark.ts';
import { runCommand } from '../src/terminal/run-command.ts';

await runCommand(async () => {
  const command = new Command('support-benchmark')
    .description('Measures how well the support check tells true statements from false ones.')
    .requiredOption(
      '--data <folder>',
      'labelled set: a folder with questions.jsonl and corpus/; may be given several times',
      (folder: string, earlier: string[] = []) => [...earlier, folder],
    )
    .option('--seed <number>', 'seed of the false statements', wholeNumber, 1)
    .option('--json', 'print the report as JSON')
    .exitOverride();
  command.parse();
  const options = command.opts<{ data: string[]; seed: number; json?: boolean }>();
  const report = await runSupportBenchmark(options.data, options.seed);
  process.stdout.write(
    options.json ? `${JSON.stringify(report, null, 2)}\n` : supportTable(report),
  );
  return undefined;
});

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) {
    throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  }
  return number;
}
