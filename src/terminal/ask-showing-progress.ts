import type { Answer } from '../answering/answer.ts';
import type { AnswerOptions } from '../answering/answer-question.ts';
import type { AnswerEvent } from '../answering/events.ts';
import type { TerminalMessages } from '../messages/messages.ts';
import type { TownClerk } from '../townclerk.ts';
import type { Output } from './output.ts';
import { plainLine } from './plain-text.ts';
import { StatusLine } from './status-line.ts';

/**
 * Asks, and shows on one line of a terminal what is happening meanwhile; the line is gone when the answer is there.
 * @throws as `TownClerk.ask` does
 */
export async function askShowingProgress(
  say: TerminalMessages,
  townClerk: Pick<TownClerk, 'ask'>,
  question: string,
  stream: Output,
  options: AnswerOptions = {},
): Promise<Answer> {
  const line = new StatusLine(stream);
  const onEvent = (event: AnswerEvent) => line.show(describeEvent(say, event, line.width));
  try {
    return await townClerk.ask(question, { ...options, onEvent });
  } finally {
    line.clear();
  }
}

/**
 * What is happening, in at most `width` columns. Of a text that is being written, its end: it may still change, so
 * it is shown as what it is.
 */
export function describeEvent(say: TerminalMessages, event: AnswerEvent, width: number): string {
  switch (event.type) {
    case 'searching':
      return say.searching(event);
    case 'found':
      return say.reading(event);
    case 'waiting':
    case 'thinking':
      return say[event.type];
    case 'writing': {
      const start = say.writing;
      const text = plainLine(event.text);
      const room = Math.max(0, width - start.length);
      return start + (text.length > room ? `…${text.slice(text.length - room + 1)}` : text);
    }
    case 'checking':
      return say.checking;
    case 'done':
      return '';
  }
}
