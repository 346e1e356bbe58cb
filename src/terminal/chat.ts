import { createInterface } from 'node:readline/promises';
import { readLibrary } from '../answering/small-talk/library.ts';
import { english } from '../messages/english.ts';
import type { TownClerk } from '../townclerk.ts';
import { Conversation } from './conversation.ts';
import { plainLine } from './plain-text.ts';
import { styleFor } from './style.ts';

/** A conversation in the terminal. It also answers lines from a pipe, and ends with it. */
export async function chat(
  townClerk: TownClerk,
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stdout,
): Promise<void> {
  const say = english.operators.terminal;
  const interactive = input.isTTY === true;
  const lines = createInterface({ input, output, terminal: interactive });
  const conversation = new Conversation(
    say,
    {
      ask: townClerk.ask,
      library: () => townClerk.index.use(async (index) => readLibrary(index)),
    },
    output,
  );
  let closed = false;
  lines.once('close', () => {
    closed = true;
  });
  // Ctrl-C stops an answer that is being written; with nothing to stop, it leaves.
  lines.on('SIGINT', () => {
    if (!conversation.stop()) lines.close();
  });
  const prompt = () => {
    if (interactive && !closed) lines.prompt();
  };

  lines.setPrompt(styleFor(output).number(say.prompt));
  if (interactive) conversation.say(say.help);
  prompt();
  for await (const line of lines) {
    if (!interactive && line.trim() !== '') output.write(`> ${plainLine(line)}\n`);
    if (!(await conversation.take(line))) break;
    prompt();
  }
  // The shell's prompt then stands on a line of its own.
  if (interactive && closed) output.write('\n');
  lines.close();
}
