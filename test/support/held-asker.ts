import type { Answer } from '../../src/answering/answer.ts';
import type { Asker } from '../../src/asking/asker.ts';
import { answer } from './answers.ts';

interface Held {
  readonly question: string;
  readonly signal: AbortSignal;
  settle(answer: Answer): void;
  fail(error: Error): void;
}

/** Answers each question when the test says so, and takes no notice of being given up. */
export class HeldAsker implements Asker {
  readonly held: Held[] = [];
  /** The conversations that came with the questions, oldest question first. */
  readonly histories: Parameters<Asker['ask']>[1]['history'][] = [];

  /** The collections that the questions were to be answered from, oldest question first. */
  readonly collections: Parameters<Asker['ask']>[1]['collections'][] = [];

  ask(question: string, options: Parameters<Asker['ask']>[1]): Promise<Answer> {
    this.histories.push(options.history);
    this.collections.push(options.collections);
    options.onEvent({ type: 'searching', articles: 214 });
    return new Promise((resolve, reject) => {
      this.held.push({ question, signal: options.signal, settle: resolve, fail: reject });
    });
  }

  /** Answers the oldest question that waits. */
  release(fields: Partial<Answer> = {}): void {
    const next = this.held.shift();
    if (next === undefined) throw new Error('No question waits.');
    next.settle(answer({ question: next.question, standaloneQuestion: next.question, ...fields }));
  }
}
