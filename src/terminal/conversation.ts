import { exchangeTurns } from '../answering/exchange-turns.ts';
import type { Answer, Turn } from '../answering/types.ts';
import type { TownClerk } from '../townclerk.ts';
import { askShowingProgress } from './ask-showing-progress.ts';
import { drawAnswer } from './draw-answer.ts';
import { drawSources } from './draw-sources.ts';
import { explain } from './explain.ts';
import { failureText } from './failure-text.ts';
import type { Output } from './output.ts';
import { plainLine } from './plain-text.ts';
import { setText } from './set-text.ts';
import { type Style, styleFor } from './style.ts';

/** Turns kept for follow-up questions: enough for "and how much?", bounded for a model's sake. */
const HISTORY_LIMIT = 8;

/** What can be typed. */
export const CONVERSATION_HELP = [
  'Ask a question, or type',
  '  /sources [number]  to read the passages behind the last answer',
  '  /explain           to see why they were chosen',
  '  /new               to start a new conversation',
  '  /help              to see this again',
  '  /quit              to leave (or Ctrl-D)',
].join('\n');

/** Questions and commands, one after the other, each with what came before it. Nothing that fails ends it. */
export class Conversation {
  readonly #townClerk: Pick<TownClerk, 'ask'>;
  readonly #output: Output;
  #last: Answer | undefined;
  #history: readonly Turn[] = [];
  #answering: AbortController | undefined;

  constructor(townClerk: Pick<TownClerk, 'ask'>, output: Output) {
    this.#townClerk = townClerk;
    this.#output = output;
  }

  /**
   * Takes a line that somebody typed.
   * @returns whether the conversation goes on
   */
  async take(line: string): Promise<boolean> {
    const [word = '', argument] = line.trim().split(/\s+/);
    if (word === '') return true;
    if (word === '/quit' || word === '/exit') return false;
    if (word.startsWith('/')) this.say(this.#command(word, argument));
    // The word alone is no question.
    else if (line.trim() === 'sources') this.say(this.#sources(undefined));
    else await this.#ask(line);
    return true;
  }

  /** Stops the answer that is being written, and says whether there was one. */
  stop(): boolean {
    this.#answering?.abort();
    return this.#answering !== undefined;
  }

  /** Writes a block of text with an empty line after it. */
  say(text: string): void {
    this.#output.write(`${text}\n\n`);
  }

  #command(word: string, argument: string | undefined): string {
    switch (word) {
      case '/help':
        return CONVERSATION_HELP;
      case '/new':
        this.#last = undefined;
        this.#history = [];
        return 'A new conversation.';
      case '/sources':
        return this.#sources(argument);
      case '/explain':
        return this.#last === undefined ? NOTHING_ASKED : setText(explain(this.#last), this.#style);
      default:
        return `There is no command ${plainLine(word)}.\n${CONVERSATION_HELP}`;
    }
  }

  #sources(argument: string | undefined): string {
    if (this.#last === undefined) return NOTHING_ASKED;
    if (argument === undefined) return drawSources(this.#last, this.#style);
    const number = /^\[?(\d{1,4})\]?$/.exec(argument)?.[1];
    return number === undefined
      ? `"${plainLine(argument)}" is not the number of a source; type /sources, or /sources 1.`
      : drawSources(this.#last, this.#style, Number(number));
  }

  async #ask(question: string): Promise<void> {
    const controller = new AbortController();
    this.#answering = controller;
    try {
      const options = {
        history: this.#history,
        signal: controller.signal,
      };
      const answer = await askShowingProgress(this.#townClerk, question, this.#output, options);
      this.#remember(answer);
      this.say(drawAnswer(answer, this.#style));
    } catch (error) {
      const text = controller.signal.aborted ? 'Stopped.' : failureText(error);
      this.say(setText(this.#style.warning(text), this.#style));
    } finally {
      this.#answering = undefined;
    }
  }

  #remember(answer: Answer): void {
    this.#last = answer;
    this.#history = [...this.#history, ...exchangeTurns(answer)].slice(-HISTORY_LIMIT);
  }

  /** As wide as the terminal is now. */
  get #style(): Style {
    return styleFor(this.#output);
  }
}

const NOTHING_ASKED = 'Nothing has been asked yet.';
