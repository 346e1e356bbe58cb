import { createInterface } from 'node:readline/promises';
import type { Answer, Turn } from '../answering/types.ts';
import { UserError } from '../errors.ts';
import type { TownClerk } from '../townclerk.ts';
import { drawAnswer } from './draw-answer.ts';
import { drawSources } from './draw-sources.ts';
import { explain } from './explain.ts';
import { styleFor } from './style.ts';

const help = [
  'Ask a question, or type',
  '  /sources [number]  to read the passages behind the last answer',
  '  /explain           to see why they were chosen',
  '  /new               to start a new conversation',
  '  /quit              to leave',
].join('\n');

/** Turns kept for follow-up questions: enough for "and how much?", bounded for a model's sake. */
const historyLimit = 8;

/**
 * A conversation in the terminal. It also answers lines from a pipe, and ends with it.
 * @param input - lines of questions and commands
 * @param output - where answers go
 */
export async function chat(
  townClerk: TownClerk,
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stdout,
): Promise<void> {
  const style = styleFor(output);
  const interactive = input.isTTY === true;
  const lines = createInterface({ input, output, terminal: interactive });
  lines.setPrompt(style.number('Ask: '));
  const say = (text: string) => output.write(`${text}\n\n`);
  let last: Answer | undefined;
  let history: Turn[] = [];

  if (interactive) {
    say(help);
    lines.prompt();
  }
  for await (const line of lines) {
    const [command = '', argument] = line.trim().split(/\s+/);
    if (command === '/quit' || command === '/exit') break;
    if (command === '/help') say(help);
    else if (command === '/new') {
      history = [];
      say('A new conversation.');
    } else if (command === '/sources' || (command === 'sources' && argument === undefined)) {
      say(
        last === undefined
          ? 'Nothing has been asked yet.'
          : drawSources(last, style, toNumber(argument)),
      );
    } else if (command === '/explain') {
      say(last === undefined ? 'Nothing has been asked yet.' : explain(last));
    } else if (command.startsWith('/')) say(`There is no command ${command}.\n${help}`);
    else if (command !== '') {
      if (!interactive) output.write(`> ${line.trim()}\n`);
      last = await answer(townClerk, line, history, say, style);
      if (last !== undefined) {
        history = [
          ...history,
          { role: 'user' as const, content: last.question },
          { role: 'assistant' as const, content: last.text },
        ].slice(-historyLimit);
      }
    }
    if (interactive) lines.prompt();
  }
  lines.close();
}

async function answer(
  townClerk: TownClerk,
  question: string,
  history: readonly Turn[],
  say: (text: string) => void,
  style: ReturnType<typeof styleFor>,
): Promise<Answer | undefined> {
  try {
    const result = await townClerk.ask(question, { history });
    say(drawAnswer(result, style));
    return result;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(style.warning(error.message));
    return undefined;
  }
}

function toNumber(argument: string | undefined): number | undefined {
  return argument === undefined ? undefined : Number(argument.replace(/[[\]]/g, ''));
}
