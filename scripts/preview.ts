import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { bundleLibrary } from '../src/discord/preview/bundle-library.ts';
import { readExampleArticles } from '../src/discord/preview/example-articles.ts';
import { examples } from '../src/discord/preview/examples.ts';
import { pageName, previewPage } from '../src/discord/preview/page.ts';
import { makeFolder } from '../src/make-folder.ts';
import { english } from '../src/messages/english.ts';
import { languages } from '../src/messages/languages.ts';
import { runCommand } from '../src/terminal/run-command.ts';

const words = english.operators.commandLine.preview;

await runCommand(async () => {
  const { out } = new Command('npm run preview --')
    .description(words.what)
    .option('--out <folder>', words.out, 'preview')
    .exitOverride()
    .parse()
    .opts<{ out: string }>();
  const articles = await readExampleArticles(resolve(import.meta.dirname, '../corpus'));
  const library = await bundleLibrary();
  makeFolder(out);
  for (const language of languages) {
    const page = previewPage(examples(articles, language), library, language);
    await writeFile(resolve(out, pageName(language)), page);
  }
  process.stdout.write(`${resolve(out, 'index.html')}\n`);
});
