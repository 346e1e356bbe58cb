import { tradeOffCurve } from '../src/confidence/trade-off.ts';
import { loadConfig } from '../src/config.ts';
import { evaluate } from '../src/evaluation/evaluate.ts';
import type { QuestionOutcome } from '../src/evaluation/outcome.ts';
import { type LabelledQuestion, readQuestions } from '../src/evaluation/questions.ts';
import { summarise } from '../src/evaluation/report.ts';
import { reportHtml } from '../src/evaluation/report-html.ts';
import { reportText } from '../src/evaluation/report-text.ts';
import { openReportFile } from '../src/evaluation/write-report.ts';
import { countDisplay } from '../src/terminal/count-display.ts';
import { type GivenFolders, withFolders } from '../src/terminal/folders.ts';
import { newCommand, withFolderOptions } from '../src/terminal/new-command.ts';
import { readyForReading } from '../src/terminal/ready-for-reading.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { openTownClerk, type TownClerk } from '../src/townclerk.ts';

/** Passages retrieved for each question: what recall and nDCG at 10 distinct files need. */
const PASSAGES = 50;

interface Given extends GivenFolders {
  readonly questions: string;
  readonly json?: true;
  readonly report?: string;
}

await runCommand(async () => {
  const command = withFolderOptions(
    newCommand('npm run eval --', 'Measure retrieval and answering on labelled questions.'),
  )
    .requiredOption('--questions <file>', 'labelled questions, one JSON object a line')
    .option('--json', 'print the figures as JSON')
    .option('--report <file>', 'write a page with the figures and every mistake')
    .parse();
  const given = command.opts<Given>();
  const config = withFolders(loadConfig(), given);
  const questions = await readQuestions(given.questions);
  const page = given.report === undefined ? undefined : await openReportFile(given.report);
  try {
    await readyForReading(config, given);
    const townClerk = await openTownClerk(config);
    try {
      const outcomes = await outcomesOf(questions, townClerk, { quoteOnly: true });
      const written = townClerk.writes
        ? await outcomesOf(questions, townClerk, { quoteOnly: false })
        : undefined;
      tellNotices(outcomes);
      const report = summarise(outcomes, townClerk.embedder.fingerprint, written);
      const curve = tradeOffCurve(
        outcomes.map(({ answer, question }) => ({
          probability: answer.retrieval.confidence.probability,
          answerable: question.answerable,
        })),
      );
      if (page !== undefined) {
        await page.write(reportHtml(report, outcomes, curve));
        process.stderr.write(`The report is in ${given.report}\n`);
      }
      process.stdout.write(`${given.json ? JSON.stringify(report) : reportText(report)}\n`);
    } finally {
      await townClerk.close();
    }
  } finally {
    await page?.close();
  }
});

async function outcomesOf(
  questions: readonly LabelledQuestion[],
  townClerk: TownClerk,
  { quoteOnly }: { quoteOnly: boolean },
) {
  const display = countDisplay(process.stderr, questions.length, 'questions');
  try {
    return await evaluate(
      questions,
      (question, history) => townClerk.ask(question, { history, limit: PASSAGES, quoteOnly }),
      (done) => display.update(done),
    );
  } finally {
    display.stop();
  }
}

/** Where the language model failed, answers were quoted instead: figures that mix the two must not pass for one. */
function tellNotices(outcomes: readonly QuestionOutcome[]): void {
  const notices = outcomes.flatMap(({ answer }) => answer.notice ?? []);
  if (notices.length === 0) return;
  process.stderr.write(
    `${notices.length} of ${outcomes.length} answers came with a notice, the first: ${notices[0]}\n`,
  );
}
