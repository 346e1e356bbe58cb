import type { ChatReply } from '../../chat/chat-model.ts';
import { UserError } from '../../errors.ts';
import type { RankedPassage } from '../../search/found.ts';
import { createCitationStream } from '../citing/citation-stream.ts';
import type { AnswerEvent } from '../events.ts';
import type { Turn } from '../turn.ts';
import { fitPrompt, type NumberedArticle } from './prompt.ts';
import type { Writer } from './writer.ts';

/** A model's reply, and what it was given. */
export interface AskedModel {
  readonly reply: ChatReply;
  readonly articles: readonly NumberedArticle[];
  /** Calls that it took. */
  readonly calls: number;
  /** Whether the reader stopped it; the reply is then what was written so far. */
  readonly stopped: boolean;
}

/** Shares of the prompt's bound that are tried in turn where a model's window turns out to be smaller. */
const SHARES = [1, 0.5, 0.25];

/**
 * Lets a model write from as many of the passages as its prompt takes; where the service says that this is too much,
 * from half as many, and once more.
 * @throws {UserError} one of the `chat-model-…` identifiers
 */
export async function askModel(
  writer: Pick<Writer, 'model' | 'promptTokens' | 'answerTokens'>,
  question: string,
  history: readonly Turn[],
  passages: readonly RankedPassage[],
  options: {
    readonly today: string;
    readonly signal?: AbortSignal;
    readonly stopped?: AbortSignal;
    readonly onEvent: (event: AnswerEvent) => void;
  },
): Promise<AskedModel> {
  const { today, signal, stopped, onEvent } = options;
  const ends = [signal, stopped].filter((each) => each !== undefined);
  for (const [index, share] of SHARES.entries()) {
    const budget = writer.promptTokens * share;
    const { messages, articles } = fitPrompt(question, history, passages, today, budget);
    let written = '';
    const show = provisionalText(onEvent);
    try {
      const reply = await writer.model.write(messages, {
        maxTokens: writer.answerTokens,
        onText: (text) => {
          written = text;
          show(text);
        },
        onState: (state) => onEvent({ type: state === 'slow' ? 'waiting' : state }),
        ...(ends.length === 0 ? {} : { signal: AbortSignal.any(ends) }),
      });
      return { reply, articles, calls: index + 1, stopped: false };
    } catch (error) {
      if (stopped?.aborted && !signal?.aborted && written.trim() !== '') {
        const reply = { text: written, ended: 'length', model: writer.model.name } as const;
        return { reply, articles, calls: index + 1, stopped: true };
      }
      const tooLong = error instanceof UserError && error.identifier === 'chat-model-context';
      if (!tooLong || index === SHARES.length - 1) throw error;
    }
  }
  throw new UserError('chat-model-context');
}

/** Passes the text on as it grows, without the numbers: they mean nothing before the check. It may begin anew. */
function provisionalText(onEvent: (event: AnswerEvent) => void): (text: string) => void {
  let stream = createCitationStream({ markers: 'remove' });
  let taken = '';
  let shown = '';
  return (text) => {
    if (!text.startsWith(taken)) {
      stream = createCitationStream({ markers: 'remove' });
      taken = '';
      shown = '';
    }
    const next = stream.push(text.slice(taken.length));
    taken = text;
    if (next === '') return;
    shown += next;
    onEvent({ type: 'writing', text: shown });
  };
}
