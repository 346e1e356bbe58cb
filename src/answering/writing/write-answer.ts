import type { ChatReply } from '../../chat/chat-model.ts';
import { UserError } from '../../errors.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { acrossLanguages, inOtherLanguage } from '../checking/other-language.ts';
import { settleStatements } from '../checking/settle-statements.ts';
import { parseCitations } from '../citing/parse-citations.ts';
import { type CitedMaterial, understandCitations } from '../citing/understand-citations.ts';
import type { AnswerEvent } from '../events.ts';
import type { Retrieval } from '../retrieval.ts';
import type { CheckedStatement, LeftOutStatement, WrittenStatement } from '../statement.ts';
import type { Turn } from '../turn.ts';
import { type ModelUsage, usageOfCall } from '../usage.ts';
import { askModel } from './ask-model.ts';
import { withoutDoubtfulHeadings } from './headings.ts';
import { plainMarkup } from './plain-markup.ts';
import { saysNoAnswer } from './prompt.ts';
import { wholeStatements } from './whole-statements.ts';
import type { Writer } from './writer.ts';

/** What a model wrote, after the check; no statement at all where it says that the articles do not answer. */
export interface WrittenAnswer {
  readonly statements: readonly CheckedStatement[];
  readonly leftOut: readonly LeftOutStatement[];
  readonly usage: ModelUsage;
  /** The model that wrote. */
  readonly writtenBy: string;
  /** A sentence for the reader where the text was cut. */
  readonly notice?: string;
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
    /** Ends the writing: what was written so far is checked and stays. */
    readonly stopped?: AbortSignal;
    readonly onEvent: (event: AnswerEvent) => void;
    readonly say: PeopleMessages;
  },
): Promise<WrittenAnswer> {
  const asked = await askModel(writer, question, history, retrieval.passages, options);
  const { reply, articles, calls } = asked;
  const usage = { ...usageOfCall(reply.usage), calls };
  const writtenBy = reply.model;
  if (saysNoAnswer(reply.text)) {
    return { statements: [], leftOut: [], usage, writtenBy, checkMs: 0 };
  }
  options.onEvent({ type: 'checking' });
  const started = performance.now();
  const passages = retrieval.passages.map(({ passage }) => passage);
  const written = readReply(reply, { articles, passages }, asked.stopped);
  const { answers } = options.say;
  const settled = await settleStatements(
    written.statements,
    {
      articles,
      passages,
      question: `${question}\n${retrieval.question}`,
      conversation: history.map(({ content }) => content).join('\n'),
      unconfirmed: answers.unconfirmed,
    },
    acrossLanguages(writer.checker),
  );
  const { supported } = settled;
  // Nobody who stops it wants to see something else in its place.
  if (asked.stopped && supported === 0) throw new UserError('chat-model-cancelled');
  const { statements, leftOut } = withoutDoubtfulHeadings(settled);
  const texts = passages.map(({ text }) => text);
  const remark = writer.checker.meaning === undefined ? answers.otherLanguage : answers.byMeaning;
  return {
    // Statements of which none has a source are not an answer.
    statements: supported === 0 ? [] : statements.map((one) => remarked(one, texts, remark)),
    leftOut,
    usage,
    writtenBy,
    ...(written.cut === undefined || supported === 0 ? {} : { notice: answers[written.cut] }),
    checkMs: performance.now() - started,
  };
}

/** A statement in another language than the passages, with the remark that says how it was compared. */
function remarked(
  statement: CheckedStatement,
  texts: readonly string[],
  remark: string,
): CheckedStatement {
  return statement.sources.length > 0 && inOtherLanguage(statement.text, texts)
    ? { ...statement, remark }
    : statement;
}

/**
 * The statements of a reply, and how it was cut, if it was; then only what is whole of it.
 * @throws {UserError} `chat-model-length`, `chat-model-filtered` or, where it was stopped, `chat-model-cancelled` where
 * nothing is
 */
function readReply(
  { text, ended }: ChatReply,
  material: CitedMaterial,
  stopped: boolean,
): {
  readonly statements: readonly WrittenStatement[];
  readonly cut?: 'cutShort' | 'cutByFilter' | 'stoppedWriting';
} {
  const tooLong = text.length > longestReply;
  const cited = understandCitations(text.slice(0, longestReply), material);
  const statements = parseCitations(plainMarkup(cited, material.passages));
  if (ended === 'whole' && !tooLong) return { statements };
  const whole = wholeStatements(statements);
  if (stopped) {
    if (whole.length === 0) throw new UserError('chat-model-cancelled');
    return { statements: whole, cut: 'stoppedWriting' };
  }
  if (whole.length === 0) {
    throw new UserError(ended === 'filtered' ? 'chat-model-filtered' : 'chat-model-length');
  }
  return { statements: whole, cut: ended === 'filtered' ? 'cutByFilter' : 'cutShort' };
}
