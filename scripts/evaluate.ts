import { tradeOffCurve } from '../src/confidence/trade-off.ts';
import { loadConfig } from '../src/config.ts';
import { evaluate } from '../src/evaluation/evaluate.ts';
import type { QuestionOutcome } from '../src/evaluation/outcome.ts';
import { type LabelledQuestion, readQuestions } from '../src/evaluation/questions.ts';
import { summarise } from '../src/evaluation/report.ts';
import { reportHtml } from '../src/evaluation/report-html.ts';
import { reportText } from '../src/evaluation/report-text.ts';
import { openReportFile } from '../src/evaluation/write-report.ts';
import { english } from '../src/messages/english.ts';
import { countDisplay } from '../src/terminal/count-display.ts';
import { type GivenFolders, withFolders } from '../src/terminal/folders.ts';
import { newCommand, withFolderOptions } from '../src/terminal/new-command.ts';
import { openForReading } from '../src/terminal/open-for-reading.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import type { TownClerk } from '../src/townclerk.ts';

const words = english.operators.commandLine.evaluate;

/** Passages retrieved for each question: what recall and nDCG at 10 distinct files need. */
const PASSAGES = 50;

interface Given extends GivenFolders {
  readonly questions: string;
  readonly json?: true;
  readonly report?: string;
}

await runCommand(async () => {
  const command = withFolderOptions(newCommand('npm run eval --', words.what))
    .requiredOption('--questions <file>', words.questions)
    .option('--json', words.json)
    .option('--report <file>', words.report)
    .parse();
  const given = command.opts<Given>();
  const config = withFolders(loadConfig(), given);
  const questions = await readQuestions(given.questions);
  const page = given.report === undefined ? undefined : await openReportFile(given.report);
  try {
    const townClerk = await openForReading(config, given);
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
      if (page !== undefined && given.report !== undefined) {
        await page.write(reportHtml(report, outcomes, curve));
        process.stderr.write(`${words.reportIsIn({ path: given.report })}\n`);
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
  const display = countDisplay(process.stderr, questions.length, words.counted);
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
  const [first] = notices;
  if (first === undefined) return;
  const counts = { count: notices.length, total: outcomes.length };
  process.stderr.write(`${words.notices({ ...counts, first })}\n`);
}
