import { loadConfig } from './config.ts';
import { english } from './messages/english.ts';
import { chat } from './terminal/chat.ts';
import { newCommand } from './terminal/new-command.ts';
import { sayProblem } from './terminal/open-for-reading.ts';
import { readyIndex } from './terminal/ready-index.ts';
import { runCommand } from './terminal/run-command.ts';
import { openTownClerk } from './townclerk.ts';

let serves = false;
await runCommand(async () => {
  newCommand('npm start --', english.operators.commandLine.start).parse();
  const config = loadConfig();
  serves = config.discord.token !== undefined || config.http.port !== undefined;
  if (serves) {
    // Loaded only where it is needed: Discord's library takes as long as half of everything else.
    const { runBot } = await import('./run-bot.ts');
    return runBot(config, { builds: true, withoutDiscord: true });
  }
  await readyIndex(config, 'rebuild');
  const townClerk = await openTownClerk(config, { onIndexProblem: sayProblem });
  try {
    await chat(townClerk);
  } finally {
    await townClerk.close();
  }
  return undefined;
});
// Whatever a question that hangs still holds open must not keep the bot's process.
if (serves) process.exit();
