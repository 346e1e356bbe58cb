import type { Answer } from '../../answering/answer.ts';
import { english } from '../../messages/english.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { answerMessage } from '../rendering/answer-message.ts';
import { explanationMessage } from '../rendering/explanation-message.ts';
import { passedOnMessage } from '../rendering/passed-on-message.ts';
import { progressMessage } from '../rendering/progress-message.ts';
import type { Example } from './example.ts';

const id = 'example';

/**
 * What is offered beside the answer itself: to stop it, to show it to all, to ask a person, and what to ask next.
 * @param answer - one with a single source
 * @param declined - a decline
 */
export function offerExamples(answer: Answer, declined: Answer, say: PeopleMessages): Example[] {
  const { tell, about } = english.questions;
  const asked = `/${say.commands.ask.name}`;
  return [
    {
      title: 'A private answer, with what to ask next',
      asked,
      ephemeral: true,
      shows: answerMessage(say, answer, id, 0, {
        share: true,
        questions: [
          tell({ what: 'what Jane Hutt said' }),
          about({ subject: 'The shared broadband network' }),
          about({ subject: 'Who meets at the summit, and why' }),
        ],
      }),
    },
    {
      title: 'A decline, where people take questions',
      asked,
      shows: answerMessage(say, declined, id, 0, { person: true }),
    },
    {
      title: 'A question that was passed on',
      asked: say.answers.askPerson,
      shows: passedOnMessage(say, {
        question: declined.question,
        person: '123456789012345678',
        found: { text: declined.text, sources: [] },
        url: 'https://discord.com/channels/1/2/3',
      }),
    },
    {
      title: 'Why a question is answered so',
      asked: `/${say.commands.townClerk.name} ${say.commands.townClerk.test.name}`,
      ephemeral: true,
      shows: explanationMessage(say, answer),
    },
    {
      title: 'Welcome, to whoever added the bot',
      asked: '@Town Clerk …',
      shows: { content: say.welcome.lines({ server: 'Town Hall' }), embeds: [], components: [] },
    },
    {
      title: 'Progress: writing, which can be stopped',
      asked,
      shows: progressMessage(say, answer.question, { type: 'writing', text: answer.text }, '', id),
    },
  ];
}
