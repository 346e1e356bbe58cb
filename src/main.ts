import { loadConfig } from './config.ts';
import { runBot } from './discord/run-bot.ts';
import { chat } from './terminal/chat.ts';
import { readyIndex } from './terminal/ready-index.ts';
import { runCommand } from './terminal/run-command.ts';
import { openTownClerk } from './townclerk.ts';

await runCommand(async () => {
  const config = loadConfig();
  await readyIndex(config);
  if (config.discord.token !== undefined) return runBot(config);
  const townClerk = await openTownClerk(config, (problem) =>
    process.stderr.write(`${problem.message}\n`),
  );
  try {
    await chat(townClerk);
  } finally {
    await townClerk.close();
  }
  return undefined;
});
// Whatever a question that hangs still holds open must not keep the process.
process.exit();
