import { english } from '../../messages/english.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { type NoticeKind, noticeMessage } from '../rendering/notice-message.ts';
import { smallTalkMessage } from '../rendering/small-talk-message.ts';
import { waitingMessage } from '../rendering/waiting-message.ts';
import type { Example } from './example.ts';
import { previewTime } from './preview-time.ts';

/** Sentences shown in one message. */
const atOnce = 8;

/** Every sentence that stands alone in a message: refusals, notices, and failures. */
export function noticeExamples(say: PeopleMessages): Example[] {
  const { notices, refusals, errors, permissions } = say;
  /** As many messages as the sentences need, each well within Discord's 2000 characters. */
  const example = (title: string, kind: NoticeKind, sentences: readonly string[]): Example[] =>
    Array.from({ length: Math.ceil(sentences.length / atOnce) }, (_, number) => ({
      title: number === 0 ? title : `${title}, ${number + 1}`,
      asked: '@Town Clerk …',
      ephemeral: true,
      shows: together(
        sentences
          .slice(number * atOnce, (number + 1) * atOnce)
          .map((sentence) => noticeMessage(say, kind, sentence)),
      ),
    }));
  const again = new Date(previewTime.getTime() + 24_000);
  return [
    {
      title: 'Limits',
      asked: '@Town Clerk …',
      ephemeral: true,
      shows: together([
        ...Object.values(refusals.tooOften).map((sentence) =>
          noticeMessage(say, 'limit', sentence, again),
        ),
        noticeMessage(say, 'limit', refusals.serverUsedUp, again),
        waitingMessage(say, 3),
      ]),
    },
    ...talkExamples(say),
    ...example('Refusals', 'problem', [
      ...textsOf(refusals),
      refusals.onlyIn({ channels: ['#town-hall', '#questions'] }),
      refusals.onlyIn({ channels: [] }),
      refusals.noPermission({ channel: 'town-hall', permissions: Object.values(permissions) }),
    ]),
    ...example('Notices', 'done', [
      ...textsOf(notices),
      notices.forgotten({ entries: 12 }),
      notices.noSuchSource({ source: 4 }),
      notices.indexNotBuilt({ reason: undefined }),
    ]),
    ...example('Failures', 'problem', [
      errors['index-being-built']({ done: 412, total: 1698 }),
      errors['question-empty'](),
      errors['question-too-long']({ length: 2412, longest: 2000 }),
      errors['chat-model-timeout']({ seconds: 60 }),
      errors['chat-model-unknown']({ model: 'model-1' }),
      errors['chat-model-failed']({ status: 500 }),
      errors['chat-model-unreachable'](),
      errors['chat-model-thinking'](),
    ]),
  ];
}

/** Small talk, with questions to press. */
function talkExamples(say: PeopleMessages): Example[] {
  const { smallTalk, commands } = say;
  const starters = [
    english.questions.tell({ what: 'how Surrey was chosen' }),
    english.questions.about({ subject: 'The shared broadband network' }),
  ];
  const talks = [
    [smallTalk.greeting, '@Town Clerk 👋'],
    [smallTalk.commands, `/${commands.help.name}`],
    [smallTalk.abilities, '@Town Clerk …'],
  ] as const;
  return talks.map(([text, asked]) => ({
    title: 'Small talk',
    asked,
    shows: smallTalkMessage(say, text, starters),
  }));
}

/** The messages of a group that are the same for everybody. */
function textsOf(group: object): string[] {
  return Object.values(group).filter((message) => typeof message === 'string');
}

/** Several messages in one, each on a line of its own. */
function together(messages: readonly RenderedMessage[]): RenderedMessage {
  return {
    content: messages.map(({ content }) => content).join('\n'),
    embeds: [],
    components: [],
  };
}
