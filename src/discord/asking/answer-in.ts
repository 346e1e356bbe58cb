import { randomBytes } from 'node:crypto';
import type { Answer } from '../../answering/answer.ts';
import { keep } from '../keep.ts';
import { answerMessage, answerPages } from '../rendering/answer-message.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { plainAnswer } from '../rendering/plain-answer.ts';
import { progressMessage } from '../rendering/progress-message.ts';
import type { Services } from '../services.ts';
import type { AskedQuestion } from './asked-question.ts';
import { describeFailure } from './describe-failure.ts';
import type { PacedDisplay } from './paced-display.ts';
import type { ReplyPlace } from './reply-place.ts';
import { showFirstThatPasses } from './show-first-that-passes.ts';
import { withoutEmbeds } from './without-embeds.ts';

/** Answering may take this many times the deadline of one call to the language model: it may take two calls. */
const callsPerAnswer = 2;

/** A question that is being answered. */
export interface Work {
  readonly place: ReplyPlace;
  readonly question: AskedQuestion;
  /** Shows in the place what is being done; ends before the answer is shown. */
  readonly progress: PacedDisplay<RenderedMessage>;
  /** Told when only the showing is left: the next question may come as soon as this one's answer is seen. */
  readonly onAnswered: () => void;
}

/** Answers a question in its place: progress, then the answer or why there is none. */
export async function answerIn(work: Work, services: Services): Promise<void> {
  const { place, question, progress, onAnswered } = work;
  const { say } = place;
  const { logger, answers } = services;
  try {
    const answer = await answerWithProgress(place, question, progress, services);
    const id = randomBytes(9).toString('base64url');
    record(id, answer, question, services);
    onAnswered();
    await showFirstThatPasses(place, [
      ...(place.embeds ? [() => answerMessage(say, answer, id)] : []),
      () => plainAnswer(say, answer, id),
      () => noticeMessage(say, 'problem', say.refusals.rules),
    ]);
  } catch (error) {
    onAnswered();
    const failure = describeFailure(say, error);
    if (failure.unexpected) logger.error({ err: error }, 'A question failed.');
    else logger.warn({ reason: failure.identifier }, 'A question could not be answered.');
    keep(() => answers.addFailure(question.guild, Date.now(), failure.identifier), services);
    await showFirstThatPasses(place, [() => noticeMessage(say, 'problem', failure.sentence)]);
  }
}

async function answerWithProgress(
  { embeds, say }: ReplyPlace,
  question: AskedQuestion,
  progress: PacedDisplay<RenderedMessage>,
  { asker, config, running }: Services,
): Promise<Answer> {
  let draft = '';
  try {
    return await running.run(callsPerAnswer * config.chat.deadlineMs, async (signal) => {
      const history = await question.history().catch(() => []);
      return asker.ask(question.text, {
        history,
        signal,
        say,
        onEvent: (event) => {
          if (event.type === 'done') return;
          if (event.type === 'writing') draft = event.text;
          const message = progressMessage(say, question.text, event, draft);
          progress.update(embeds ? message : withoutEmbeds(message));
        },
      });
    });
  } finally {
    await progress.finish();
  }
}

function record(id: string, answer: Answer, question: AskedQuestion, services: Services): void {
  const { answers, longAnswers, personKey, logger } = services;
  const { guild, person } = question;
  const tokens = answer.usage.promptTokens + answer.usage.completionTokens;
  const entry = { id, guild, asker: personKey(person), askedAt: Date.now(), tokens, answer };
  keep(() => answers.add(entry), services);
  if (answerPages(answer).length > 1) longAnswers.add(id, answer);
  const { outcome, mode, timingsMs } = answer;
  logger.info({ id, outcome, mode, ms: Math.round(timingsMs.total) }, 'A question was answered.');
}
