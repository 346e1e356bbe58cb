import { aboutCommand } from './about-command.ts';
import { askAboutMessage } from './ask-about-message.ts';
import { askCommand } from './ask-command.ts';
import type { MessageCommand, SlashCommand } from './command.ts';
import { forgetMeCommand } from './forget-me-command.ts';
import { privacyCommand } from './privacy-command.ts';
import { sourcesCommand } from './sources-command.ts';
import { townClerkCommand } from './townclerk-command.ts';

/** The slash commands, as people see them listed. */
export const slashCommands: readonly SlashCommand[] = [
  askCommand,
  sourcesCommand,
  aboutCommand,
  privacyCommand,
  forgetMeCommand,
  townClerkCommand,
];

/** The commands in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [askAboutMessage];
