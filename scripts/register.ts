import { loadConfig } from '../src/config.ts';
import { registerCommands } from '../src/discord/register/register-commands.ts';
import { english } from '../src/messages/english.ts';
import { exitCode } from '../src/operations/exit-code.ts';
import { newCommand } from '../src/terminal/new-command.ts';
import { runCommand } from '../src/terminal/run-command.ts';

const words = english.operators.commandLine.register;

await runCommand(async () => {
  const command = newCommand('npm run register --', words.what)
    .option('--json', words.json)
    .parse();
  const config = loadConfig();
  const registration = await registerCommands(config);
  if (command.opts<{ json?: true }>().json) {
    process.stdout.write(`${JSON.stringify(registration)}\n`);
    return exitCode.done;
  }
  const { changes } = words;
  const kinds = ['added', 'changed', 'removed', 'unchanged'] as const;
  const lines = [
    words.heading({ server: config.discord.guildId }),
    ...kinds
      .filter((kind) => registration[kind].length > 0)
      .map((kind) => words.line({ what: changes[kind], names: registration[kind] })),
    words.invite({ link: registration.invite }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return exitCode.done;
});
