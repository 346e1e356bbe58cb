import { loadConfig } from '../src/config.ts';
import { ThreadEmbedder } from '../src/embedding/thread/thread-embedder.ts';
import type { Part } from '../src/evaluation/scale/part.ts';
import { runPart } from '../src/evaluation/scale/run-part.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { openEmbedder } from '../src/townclerk.ts';

// One part of `npm run bench -- --scale`, which starts it; what it measured goes to standard output as JSON.
await runCommand(async () => {
  const part = JSON.parse(process.argv[2] ?? '') as Part;
  const config = loadConfig();
  // Questions are embedded as the bot embeds them, in a thread; builds as `npm run index` does.
  const model =
    part.what === 'questions'
      ? await ThreadEmbedder.open({
          ...config.embedding,
          openai: config.openai,
          cacheDir: config.dataDir,
        })
      : await openEmbedder(config);
  try {
    const figures = await runPart(part, model, (step) => process.stderr.write(`${step}\n`));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await model.close();
  }
  return 0;
});
