import { Command } from 'commander';
import { answerToJson } from '../src/answering/answer-json.ts';
import { loadConfig } from '../src/config.ts';
import { drawAnswer } from '../src/terminal/draw-answer.ts';
import { drawSources } from '../src/terminal/draw-sources.ts';
import { explain } from '../src/terminal/explain.ts';
import { withFolders } from '../src/terminal/folders.ts';
import { readyIndex } from '../src/terminal/ready-index.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { styleFor } from '../src/terminal/style.ts';
import { openTownClerk } from '../src/townclerk.ts';

await runCommand(async () => {
  const command = new Command('npm run ask --')
    .description('Answer one question from the articles.')
    .argument('<question...>')
    .option('--corpus <folder>', 'folder of articles (default: CORPUS_DIR)')
    .option('--index <folder>', 'folder of the index (default: INDEX_DIR)')
    .option('--sources', 'show the passages behind the answer')
    .option('--explain', 'show why each passage ranks where it does')
    .option('--json', 'print the answer as JSON')
    .exitOverride()
    .parse();
  const given = command.opts<{
    corpus?: string;
    index?: string;
    sources?: true;
    explain?: true;
    json?: true;
  }>();
  const config = withFolders(loadConfig(), given);
  await readyIndex(config);
  const townClerk = await openTownClerk(config);
  try {
    const answer = await townClerk.ask(command.args.join(' '));
    const style = styleFor(process.stdout);
    const parts = given.json
      ? [JSON.stringify(answerToJson(answer))]
      : [
          drawAnswer(answer, style),
          ...(given.sources ? [drawSources(answer, style)] : []),
          ...(given.explain ? [explain(answer)] : []),
        ];
    process.stdout.write(`${parts.join('\n\n')}\n`);
  } finally {
    await townClerk.close();
  }
});
