import type { ChatModel } from '../../chat/chat-model.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { Checker } from '../checking/checker.ts';
import { settleStatements } from '../checking/settle-statements.ts';
import { createCitationStream } from '../citing/citation-stream.ts';
import { parseCitations } from '../citing/parse-citations.ts';
import type { AnswerEvent } from '../events.ts';
import type { Retrieval } from '../retrieval.ts';
import type { CheckedStatement, LeftOutStatement } from '../statement.ts';
import type { Turn } from '../turn.ts';
import { type ModelUsage, usageOfCall } from '../usage.ts';
import { saysNoAnswer, selectArticles, writePrompt } from './prompt.ts';

/** A model, the bounds within which it writes, and who checks what it wrote. */
export interface Writer {
  readonly model: ChatModel;
  /** Estimated tokens that the articles may take in the prompt. */
  readonly promptTokens: number;
  /** Tokens that the answer may take. */
  readonly answerTokens: number;
  /** Decides what of it the articles back. */
  readonly checker: Checker;
}

/** What a model wrote, after the check; no statement at all where it says that the articles do not answer. */
export interface WrittenAnswer {
  readonly statements: readonly CheckedStatement[];
  readonly leftOut: readonly LeftOutStatement[];
  readonly usage: ModelUsage;
  readonly checkMs: number;
}

/** Longest reply that is read, in characters: a model that runs wild shall not keep the check busy. */
const longestReply = 20_000;

/**
 * Lets the model write an answer from the retrieved passages and checks every statement of it.
 * @param question - as the reader asked it; the history says what it leans on
 * @throws {UserError} one of the `chat-model-…` identifiers
 */
export async function writeAnswer(
  writer: Writer,
  question: string,
  history: readonly Turn[],
  retrieval: Retrieval,
  options: {
    readonly today: string;
    readonly signal?: AbortSignal;
    readonly onEvent: (event: AnswerEvent) => void;
    readonly say: PeopleMessages;
  },
): Promise<WrittenAnswer> {
  const articles = selectArticles(retrieval.passages, writer.promptTokens);
  const reply = await writer.model.write(writePrompt(question, history, articles, options.today), {
    maxTokens: writer.answerTokens,
    onText: provisionalText(options.onEvent),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const usage = usageOfCall(reply.usage);
  if (saysNoAnswer(reply.text)) return { statements: [], leftOut: [], usage, checkMs: 0 };

  options.onEvent({ type: 'checking' });
  const started = performance.now();
  const { statements, leftOut, supported } = await settleStatements(
    parseCitations(reply.text.slice(0, longestReply)),
    {
      articles,
      passages: retrieval.passages.map(({ passage }) => passage),
      question: `${question}\n${retrieval.question}`,
      conversation: history.map(({ content }) => content).join('\n'),
      unconfirmed: options.say.answers.unconfirmed,
    },
    writer.checker,
  );
  return {
    // Statements of which none has a source are not an answer.
    statements: supported === 0 ? [] : statements,
    leftOut,
    usage,
    checkMs: performance.now() - started,
  };
}

/** Passes the text on as it grows, without the numbers: they mean nothing before the check. */
function provisionalText(onEvent: (event: AnswerEvent) => void): (text: string) => void {
  const stream = createCitationStream({ markers: 'remove' });
  let taken = 0;
  let shown = '';
  return (text) => {
    const next = stream.push(text.slice(taken));
    taken = text.length;
    if (next === '') return;
    shown += next;
    onEvent({ type: 'writing', text: shown });
  };
}
