import { loadConfig } from '../src/config.ts';
import { registerCommands } from '../src/discord/register/register-commands.ts';
import { exitCode } from '../src/operations/exit-code.ts';
import { newCommand } from '../src/terminal/new-command.ts';
import { runCommand } from '../src/terminal/run-command.ts';

await runCommand(async () => {
  const command = newCommand(
    'npm run register --',
    'Register the commands with Discord: everywhere, or for DISCORD_GUILD_ID alone.',
  )
    .option('--json', 'print what was done as JSON')
    .parse();
  const config = loadConfig();
  const registration = await registerCommands(config);
  if (command.opts<{ json?: true }>().json) {
    process.stdout.write(`${JSON.stringify(registration)}\n`);
    return exitCode.done;
  }
  const { invite, ...names } = registration;
  const place = config.discord.guildId;
  process.stdout.write(
    `Commands ${place === undefined ? 'everywhere' : `of the server ${place}`}:\n${Object.entries(
      names,
    )
      .filter(([, list]) => list.length > 0)
      .map(([what, list]) => `  ${what}: ${list.join(', ')}\n`)
      .join('')}Add the bot to a server: ${invite}\n`,
  );
  return exitCode.done;
});
