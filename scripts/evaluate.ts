import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { checkSupport } from '../src/answering/support/check-support.ts';
import { loadConfig } from '../src/config.ts';
import { evaluate } from '../src/evaluation/evaluate.ts';
import { readQuestions } from '../src/evaluation/questions.ts';
import { summarise } from '../src/evaluation/report.ts';
import { reportHtml } from '../src/evaluation/report-html.ts';
import { reportText } from '../src/evaluation/report-text.ts';
import { tradeOffCurve } from '../src/retrieval/trade-off.ts';
import { withFolders } from '../src/terminal/folders.ts';
import { readyIndex } from '../src/terminal/ready-index.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { openTownClerk } from '../src/townclerk.ts';

await runCommand(async () => {
  const command = new Command('npm run eval --')
    .description('Measure retrieval and answering on labelled questions.')
    .requiredOption('--questions <file>', 'labelled questions, one JSON object a line')
    .option('--corpus <folder>', 'folder of articles (default: CORPUS_DIR)')
    .option('--index <folder>', 'folder of the index (default: INDEX_DIR)')
    .option('--json', 'print the figures as JSON')
    .option('--report <file>', 'write a page with the figures and every mistake')
    .allowExcessArguments(false)
    .exitOverride()
    .parse();
  const given = command.opts<{
    questions: string;
    corpus?: string;
    index?: string;
    json?: true;
    report?: string;
  }>();
  const config = withFolders(loadConfig(), given);
  const questions = await readQuestions(given.questions);
  await readyIndex(config);
  const townClerk = await openTownClerk(config);
  try {
    const outcomes = await evaluate(
      questions,
      (question, history) => townClerk.ask(question, { history, limit: 50 }),
      (statement, passages) =>
        checkSupport(
          statement,
          passages.map((text) => ({ text })),
        ).supported,
      (done) => {
        if (done % 100 === 0) process.stderr.write(`${done} of ${questions.length} questions\n`);
      },
    );
    const report = summarise(outcomes, townClerk.embedder.fingerprint);
    const curve = tradeOffCurve(
      outcomes.map(({ answer, question }) => ({
        probability: answer.retrieval.confidence.probability,
        answerable: question.answerable,
      })),
    );
    if (given.report !== undefined) {
      await writeFile(given.report, reportHtml(report, outcomes, curve));
      process.stderr.write(`The report is in ${given.report}\n`);
    }
    process.stdout.write(`${given.json ? JSON.stringify(report) : reportText(report)}\n`);
  } finally {
    await townClerk.close();
  }
});
