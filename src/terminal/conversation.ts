import type { Answer } from '../answering/answer.ts';
import { exchangeTurns } from '../answering/exchange-turns.ts';
import type { Library } from '../answering/small-talk/library.ts';
import { replyToSmallTalk } from '../answering/small-talk/reply.ts';
import { type SmallTalk, smallTalk } from '../answering/small-talk/small-talk.ts';
import type { Turn } from '../answering/turn.ts';
import { english } from '../messages/english.ts';
import type { TerminalMessages } from '../messages/messages.ts';
import type { TownClerk } from '../townclerk.ts';
import { askShowingProgress } from './ask-showing-progress.ts';
import { drawAnswer } from './draw-answer.ts';
import { drawSources } from './draw-sources.ts';
import { explain } from './explain.ts';
import { failureText } from './failure-text.ts';
import type { Output } from './output.ts';
import { plainLine, plainText } from './plain-text.ts';
import { setText } from './set-text.ts';
import { type Style, styleFor } from './style.ts';

/** Turns kept for follow-up questions: enough for "and how much?", bounded for a model's sake. */
const HISTORY_LIMIT = 8;

/** What a conversation talks to. */
export interface ConversationParts extends Pick<TownClerk, 'ask'> {
  /** What there is to know of the articles at this moment. */
  readonly library: () => Promise<Library>;
}

/** Questions and commands, one after the other, each with what came before it. Nothing that fails ends it. */
export class Conversation {
  readonly #words: TerminalMessages;
  readonly #townClerk: ConversationParts;
  readonly #output: Output;
  #last: Answer | undefined;
  #history: readonly Turn[] = [];
  #answering: AbortController | undefined;

  constructor(words: TerminalMessages, townClerk: ConversationParts, output: Output) {
    this.#words = words;
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
    else {
      const talk = smallTalk(line);
      if (talk === undefined) await this.#ask(line);
      else this.say(await this.#reply(talk));
      return talk !== 'farewell';
    }
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
    const words = this.#words;
    switch (word) {
      case '/help':
        return words.help;
      case '/new':
        this.#last = undefined;
        this.#history = [];
        return words.newConversation;
      case '/sources':
        return this.#sources(argument);
      case '/explain':
        return this.#last === undefined
          ? words.nothingAsked
          : setText(explain(words, this.#last), this.#style);
      default:
        return `${words.noCommand({ command: plainLine(word) })}\n${words.help}`;
    }
  }

  async #reply(talk: SmallTalk): Promise<string> {
    try {
      const library = await this.#townClerk.library();
      const reply = replyToSmallTalk(talk, library, english.people, this.#words.help);
      return setText(plainText(reply), this.#style);
    } catch (error) {
      return setText(this.#style.warning(failureText(error)), this.#style);
    }
  }

  #sources(argument: string | undefined): string {
    const words = this.#words;
    if (this.#last === undefined) return words.nothingAsked;
    if (argument === undefined) return drawSources(words, this.#last, this.#style);
    const number = /^\[?(\d{1,4})\]?$/.exec(argument)?.[1];
    return number === undefined
      ? words.notASource({ given: plainLine(argument) })
      : drawSources(words, this.#last, this.#style, Number(number));
  }

  async #ask(question: string): Promise<void> {
    const controller = new AbortController();
    this.#answering = controller;
    try {
      const options = {
        history: this.#history,
        signal: controller.signal,
      };
      const answer = await askShowingProgress(
        this.#words,
        this.#townClerk,
        question,
        this.#output,
        options,
      );
      this.#remember(answer);
      this.say(drawAnswer(this.#words, answer, this.#style));
    } catch (error) {
      const text = controller.signal.aborted ? this.#words.stopped : failureText(error);
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
