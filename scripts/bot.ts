import { Command } from 'commander';
import { loadConfig } from '../src/config.ts';
import { runBot } from '../src/discord/run-bot.ts';
import { runCommand } from '../src/terminal/run-command.ts';

await runCommand(async () => {
  new Command('npm run bot --')
    .description('Run the Discord bot; the index must have been built (npm run index).')
    .allowExcessArguments(false)
    .exitOverride()
    .parse();
  return runBot(loadConfig());
});
// Whatever a question that hangs still holds open must not keep the process.
process.exit();
