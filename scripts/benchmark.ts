import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { loadConfig } from '../src/config.ts';
import { comparisonText } from '../src/evaluation/benchmark/measure.ts';
import { runBenchmarks } from '../src/evaluation/benchmark/run-benchmarks.ts';
import { newCommand } from '../src/terminal/new-command.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { openEmbedder } from '../src/townclerk.ts';

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new InvalidArgumentError('expected a whole number from 1.');
  }
  return number;
}

await runCommand(async () => {
  const command = newCommand(
    'npm run bench --',
    'Measure speed on a synthetic corpus, beside baselines in the same run.',
  )
    .option('--articles <count>', 'articles in the corpus', count, 1000)
    .option('--questions <count>', 'questions asked in each of five rounds', count, 200)
    .option('--json', 'print the figures as JSON')
    .parse();
  const given = command.opts<{ articles: number; questions: number; json?: true }>();
  const embedder = await openEmbedder(loadConfig());
  const folder = await mkdtemp(join(tmpdir(), 'town-clerk-bench-'));
  try {
    const comparisons = await runBenchmarks({
      embedder,
      folder,
      articles: given.articles,
      questions: given.questions,
      onStep: (step) => process.stderr.write(`${step}…\n`),
    });
    const lines = given.json
      ? [JSON.stringify(comparisons)]
      : comparisons.map((comparison) => comparisonText(comparison));
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await embedder.close();
    await rm(folder, { recursive: true, force: true });
  }
});
