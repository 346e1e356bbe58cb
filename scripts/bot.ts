import { loadConfig } from '../src/config.ts';
import { english } from '../src/messages/english.ts';
import { runBot } from '../src/run-bot.ts';
import { newCommand } from '../src/terminal/new-command.ts';
import { runCommand } from '../src/terminal/run-command.ts';

await runCommand(async () => {
  newCommand('npm run bot --', english.operators.commandLine.bot).parse();
  return runBot(loadConfig());
});
// Whatever a question that hangs still holds open must not keep the process.
process.exit();
