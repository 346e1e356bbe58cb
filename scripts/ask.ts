import type { Answer } from '../src/answering/answer.ts';
import { type AnswerJson, answerToJson } from '../src/answering/answer-json.ts';
import { loadConfig } from '../src/config.ts';
import { english } from '../src/messages/english.ts';
import { checkQuestion } from '../src/search/question/check-question.ts';
import { askShowingProgress } from '../src/terminal/ask-showing-progress.ts';
import { checkCollections } from '../src/terminal/check-collections.ts';
import { drawAnswer } from '../src/terminal/draw-answer.ts';
import { drawSources } from '../src/terminal/draw-sources.ts';
import { explain } from '../src/terminal/explain.ts';
import { type GivenFolders, withFolders } from '../src/terminal/folders.ts';
import { newCommand, withFolderOptions } from '../src/terminal/new-command.ts';
import { openForReading } from '../src/terminal/open-for-reading.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { styleFor } from '../src/terminal/style.ts';

const words = english.operators.commandLine.ask;

const say = english.operators.terminal;

interface Given extends GivenFolders {
  readonly sources?: true;
  readonly explain?: true;
  readonly json?: true;
  readonly collection?: readonly string[];
}

await runCommand(async () => {
  const command = withFolderOptions(newCommand('npm run ask --', words.what))
    .argument('<question...>')
    .option('--sources', words.sources)
    .option('--explain', words.explain)
    .option('--json', words.json)
    .option('--collection <name>', words.collection, (name, earlier: string[] = []) => [
      ...earlier,
      name,
    ])
    .parse();
  const given = command.opts<Given>();
  // Checked before anything is opened or built for it.
  const question = checkQuestion(command.args.join(' '));
  const config = withFolders(loadConfig(), given);
  const townClerk = await openForReading(config, given);
  try {
    const { collection: collections } = given;
    await checkCollections(townClerk.index, collections);
    const answer = await askShowingProgress(say, townClerk, question, process.stderr, {
      ...(collections === undefined ? {} : { collections }),
    });
    process.stdout.write(`${drawn(answer, given)}\n`);
  } finally {
    await townClerk.close();
  }
});

function drawn(answer: Answer, given: Given): string {
  if (given.json) {
    const json: AnswerJson = {
      ...answerToJson(answer),
      ...(given.explain ? { explanation: explain(say, answer) } : {}),
    };
    return JSON.stringify(json);
  }
  const style = styleFor(process.stdout);
  return [
    drawAnswer(say, answer, style),
    ...(given.sources ? [drawSources(say, answer, style)] : []),
    ...(given.explain ? [explain(say, answer)] : []),
  ].join('\n\n');
}
