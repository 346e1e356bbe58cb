import type { Answer } from '../../answering/answer.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { answerMessage } from '../rendering/answer-message.ts';
import { leftOutMessage } from '../rendering/left-out-message.ts';
import type { Example } from './example.ts';

/** An answer that lost a statement, on one source so that it has most buttons, and what it lost. */
export function leftOutExamples(answer: Answer, say: PeopleMessages): Example[] {
  const [first] = answer.citations;
  const lost: Answer = {
    ...answer,
    text: 'A single contract will replace 76 different contracts [1].',
    citations: first === undefined ? [] : [first],
    leftOut: [{ text: 'It replaces 90 contracts.', reasons: [] }],
    notice: say.answers.cutShort,
  };
  return [
    {
      title: 'A statement left out, and an answer cut short',
      asked: '@Town Clerk …',
      shows: answerMessage(say, lost, 'example'),
    },
    {
      title: 'What was left out',
      asked: say.answers.showLeftOut,
      ephemeral: true,
      shows: leftOutMessage(say, lost),
    },
  ];
}
