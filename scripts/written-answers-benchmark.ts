import { Command } from 'commander';
import { meaningChecker } from '../src/answering/checking/checker.ts';
import { SentenceVectors } from '../src/answering/quoting/sentence-vectors.ts';
import { loadConfig } from '../src/config.ts';
import { createEmbedder } from '../src/embedding/create-embedder.ts';
import { measureWrittenAnswers } from '../src/evaluation/written-answers/measure-written-answers.ts';
import { partOf } from '../src/evaluation/written-answers/part-of.ts';
import { settleWrittenAnswer } from '../src/evaluation/written-answers/settle-written-answer.ts';
import { readWrittenAnswers } from '../src/evaluation/written-answers/written-answer.ts';
import { writtenAnswersTable } from '../src/evaluation/written-answers/written-answers-table.ts';
import { runCommand } from '../src/terminal/run-command.ts';

await runCommand(async () => {
  const { answers: path, json } = new Command('npm run bench:written --')
    .description('Measure what the support check does to answers that people have judged.')
    .requiredOption('--answers <file>', 'judged answers, one JSON object a line')
    .option('--json', 'print the figures as JSON')
    .exitOverride()
    .parse()
    .opts<{ answers: string; json?: boolean }>();
  const embedder = await createEmbedder({ model: 'builtin', cacheDir: loadConfig().dataDir });
  const checker = meaningChecker(new SentenceVectors(embedder));
  const settled = await Promise.all(
    (await readWrittenAnswers(path)).map((answer) => settleWrittenAnswer(answer, checker)),
  );
  await embedder.close();
  const reports = {
    all: measureWrittenAnswers(settled),
    tuned: measureWrittenAnswers(settled.filter(({ answer }) => partOf(answer) === 'tuned')),
    'held out': measureWrittenAnswers(settled.filter(({ answer }) => partOf(answer) !== 'tuned')),
  };
  process.stdout.write(
    json ? `${JSON.stringify(reports, null, 2)}\n` : writtenAnswersTable(reports),
  );
  return undefined;
});
