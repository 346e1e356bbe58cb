import { aboutCommand } from './about-command.ts';
import { askAboutMessage } from './ask-about-message.ts';
import { askCommand } from './ask-command.ts';
import type { Command, MessageCommand, SlashCommand } from './command.ts';
import { forgetMeCommand } from './forget-me-command.ts';
import { helpCommand } from './help-command.ts';
import { privacyCommand } from './privacy-command.ts';
import { sourcesCommand } from './sources-command.ts';
import { townClerkCommand } from './townclerk-command.ts';

/** All commands, as people see them listed: what is registered, what the doctor looks for, and what is acted on. */
export const commands: readonly Command[] = [
  askCommand,
  helpCommand,
  sourcesCommand,
  aboutCommand,
  privacyCommand,
  forgetMeCommand,
  townClerkCommand,
  askAboutMessage,
];

/** The slash command of a name. */
export function slashCommand(name: string): SlashCommand | undefined {
  return commands
    .filter((command) => command.kind === 'slash')
    .find((command) => command.data.name === name);
}

/** The command of a name in the menu of a message. */
export function messageCommand(name: string): MessageCommand | undefined {
  return commands
    .filter((command) => command.kind === 'message')
    .find((command) => command.data.name === name);
}
