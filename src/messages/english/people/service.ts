import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** `/about`. Discord's Markdown; values come escaped. */
export const about = {
  title: 'About Town Clerk',
  what:
    'I answer questions from a fixed collection of articles, and show where every statement comes from. ' +
    'Where the articles hold no answer, I say so. I am a program and can be wrong: please check the sources.',
  knowledgeTitle: 'What I know',
  knowledge: ({
    articles,
    newest,
    built,
  }: {
    articles: number;
    /** Date of the newest article, where any has one. */
    newest: string | undefined;
    /** When the index was built: `two days ago`. */
    built: string;
  }) =>
    `${counted(articles, nouns.article)}${newest === undefined ? '' : `, the newest of ${newest}`}; ` +
    `index built ${built}. \`/sources\` lists them.`,
  /** Said where the newest index cannot be used. */
  olderServed:
    '⚠️ The newest index is damaged: I answer from the one before it until it is built again.',
  answersTitle: 'How answers come about',
  written:
    'A language model writes them from the passages found; each statement is then compared with the passage that it cites.',
  quoted: 'They are sentences quoted from the articles; no language model writes anything.',
  storedTitle: 'What is stored',
  stored:
    'When an answer was given, whether there was one, and which passages it cites; votes and their reasons. No questions, no answers, no names. `/privacy` has the details.',
  /** In place of `stored` where the text of questions is kept. */
  storedWithQuestions:
    'The question, when its answer was given, whether there was one, and which passages it cites; votes and their reasons. No answers, no names. `/privacy` has the details.',
  operatorTitle: 'Who runs this',
  askAdministrators: 'The administrators of this server know who runs this bot.',
  /** In place of an instant that cannot be read. */
  unknownTime: 'at an unknown time',
};

/** `/privacy`. Discord's Markdown; values come escaped. */
export const privacy = {
  title: 'Privacy',
  what:
    'I read a message only when it is meant for me: a command, a mention, a direct message, a message that ' +
    'somebody hands to me, or one in a channel that was set up for questions. For a follow-up I read our ' +
    'own exchange again from Discord.',
  policy: ({ url }: { url: string }) => `The whole policy: ${url}`,
  storedTitle: 'What is stored',
  stored:
    'For each answer: its time and duration, the server, whether there was an answer, and which passages it cites. ' +
    'For each vote: up or down, and the reason if you gave one. Both stand under a key made from your account, not under your name.',
  /** Said behind `stored` where the text of questions is kept. */
  questionsStored:
    'The text of each question is kept too: the operator of this bot has turned that on. The operator, and those who ' +
    'manage the server that it was asked on, can read what was asked in vain.',
  notStoredTitle: 'What is not stored',
  notStored:
    'Your questions, the answers, your name and your messages. I train no model on any of it.',
  /** In place of `notStored` where the text of questions is kept. */
  notStoredButQuestions:
    'The answers, your name and your other messages. I train no model on any of it.',
  keptTitle: 'For how long',
  kept: ({ days }: { days: number }) =>
    `${counted(days, nouns.day)}, or until the bot leaves the server.`,
  seenTitle: 'Who else sees it',
  seenByNobody: 'Nobody: questions are answered on the operator’s own machine.',
  seenBy: ({ provider }: { provider: string }) =>
    `Questions and the passages found are sent to ${provider}, which writes or finds the answer.`,
  choiceTitle: 'Your choice',
  choice: '`/forget-me` deletes everything that is kept under your key, at once.',
  contactTitle: 'Questions and reports',
};

/** `/sources`. Discord's Markdown; values come escaped. */
export const sources = {
  title: 'What I know',
  searchTitle: ({ search }: { search: string }) => `Articles matching “${search}”`,
  none: 'There are no articles yet.',
  noMatch: 'No article matches. `/sources` without a search lists them all.',
  count: ({ articles }: { articles: number }) => counted(articles, nouns.article),
  noPublisher: 'Publisher not stated',
};

/** `/townclerk status`. Discord's Markdown. */
export const status = {
  title: 'Status',
  now: ({ started, running, waiting }: { started: string; running: number; waiting: number }) =>
    `Started ${started}; ${counted(running, nouns.question)} being answered, ${number(waiting)} waiting.`,
  /** Where the bot is split over several; `shards` is a list such as `0-3, 6`. */
  shards: ({ shards, count, here }: { shards: string; count: number; here: number }) =>
    `Of ${number(count)} shards this process holds ${shards}; this server is on shard ${number(here)}.`,
  indexTitle: 'Index',
  index: ({
    articles,
    passages,
    built,
    generation,
  }: {
    articles: number;
    passages: number;
    built: string;
    generation: string;
  }) =>
    `${counted(articles, nouns.article)}, ${counted(passages, nouns.passage)}\nbuilt ${built} (\`${generation}\`)`,
  periodTitle: ({ days }: { days: number }) => `Here, in the last ${counted(days, nouns.day)}`,
  asked: ({ questions }: { questions: number }) => counted(questions, nouns.question),
  answered: 'Answered',
  declined: 'Declined',
  failures: 'Failures',
  medianTime: 'Median time',
  count: ({ count }: { count: number }) => number(count),
  /** `percent` from 0 to 100. */
  share: ({ count, percent }: { count: number; percent: number }) =>
    `${number(count)} (${number(Math.round(percent))} %)`,
  milliseconds: ({ milliseconds }: { milliseconds: number }) =>
    `${number(Math.round(milliseconds))} ms`,
  seconds: ({ seconds }: { seconds: number }) => `${number(seconds, 1)} s`,
};

/** `/townclerk gaps`. Discord's Markdown; values come escaped. */
export const gaps = {
  title: ({ days }: { days: number }) =>
    `Asked in vain here, in the last ${counted(days, nouns.day)}`,
  what: 'Questions that I declined and answers that were voted down, by the article that came nearest:',
  none: 'Nothing: I declined no question, and no answer was voted down.',
  noArticle: 'no article came near',
  counts: ({ declined, downVotes }: { declined: number; downVotes: number }) =>
    [
      ...(declined === 0 ? [] : [`${number(declined)} declined`]),
      ...(downVotes === 0 ? [] : [`${number(downVotes)} 👎`]),
    ].join(', '),
  more: ({ articles }: { articles: number }) => `… and ${counted(articles, nouns.article)} more`,
  textsNotKept: 'What was asked, word for word, is not kept.',
  /** Above the weekly summary. */
  weekly: 'The weekly summary, for those who look after the articles:',
};

/** `/townclerk test`. Discord's Markdown; values come escaped. */
export const explanation = {
  sure: ({ percent }: { percent: number }) =>
    `${number(Math.round(percent))} % sure that the passages hold the answer`,
  band: { answer: 'answered', caution: 'answered with a caution', decline: 'declined' },
  found: 'Passages found',
  passage: ({
    rank,
    place,
    nearness,
    share,
  }: {
    rank: number;
    place: string;
    nearness: number;
    share: number;
  }) =>
    `${number(rank)}. ${place}: nearness ${number(nearness, 2)}, ${number(Math.round(share))} % of the words`,
  cost: ({ milliseconds, tokens }: { milliseconds: number; tokens: number }) =>
    `${number(Math.round(milliseconds))} ms, ${number(tokens)} tokens of a model`,
};

/** To those who may set the bot up, when it is added to a server. */
export const welcome = {
  lines: ({ server }: { server: string }) =>
    [
      `Thank you for adding me to ${server}. I answer questions from articles and show where every statement comes from.`,
      '1. Try it in any channel: `/ask`.',
      '2. Choose where and how I answer: `/townclerk settings`.',
      '3. See what I know with `/sources`, and how I fare with `/townclerk status`.',
    ].join('\n'),
};

/** `/townclerk settings`. Titles and values of fields, placeholders of selects, labels of buttons. */
export const settings = {
  title: 'Settings of this server',
  answersIn: 'Answers in',
  everyChannel: 'every channel that I can see',
  questionsIn: 'Every message is a question in',
  noChannel: 'no channel',
  needsIntent: 'Needs the message content intent, which this bot’s operator has not turned on.',
  mentions: 'Answers to mentions',
  inThread: 'open a thread',
  inPlace: 'stand below the question',
  askAnswers: '`/ask` answers',
  privately: 'only the asker, unless told otherwise',
  publicly: 'everybody, unless told otherwise',
  peopleIn: 'Questions for people go to',
  choosePeople: 'Questions for people go to…',
  /** Questions for people, and the weekly summary: a message of its own. */
  toPeople: 'People…',
  peopleTitle: 'Questions for people, and the weekly summary',
  peopleWhat:
    'Below a decline and after a 👎, “Ask a person” passes the question on to the channel that is chosen here. Once a week I can post what was asked in vain.',
  peopleRole: 'Mentioned there',
  chooseRole: 'Mention a role there…',
  nobody: 'nobody',
  /** `role` is Discord's mention of it. */
  roleSilent: ({ role }: { role: string }) =>
    `Mentioning ${role} notifies nobody: turn on “Allow anyone to @mention this role” for it under Server Settings › Roles.`,
  weeklyIn: 'Weekly summary goes to',
  /** `channel` is Discord's mention of it. */
  missingElsewhere: ({ channel, names }: { channel: string; names: readonly string[] }) =>
    `In ${channel} I lack ${list(names)}.`,
  chooseWeekly: 'Weekly summary goes to…',
  /** `when` is a time in the reader's own words: `in 7 days`. */
  weeklyNext: ({ when }: { when: string }) => `next ${when}`,
  channelGone: 'A channel that is chosen here is gone, or I do not see it: please choose another.',
  here: 'In force in this channel',
  hereAnswers: ({ yes }: { yes: boolean }): string =>
    yes ? 'I answer here' : 'I do not answer here',
  hereEvery: ({ yes }: { yes: boolean }): string =>
    yes ? 'every message is a question' : 'a message is a question when it names me',
  hereThreads: ({ yes }: { yes: boolean }): string =>
    yes ? 'answers to mentions open a thread' : 'answers to mentions stand below the question',
  herePrivate: ({ yes }: { yes: boolean }): string =>
    yes ? '`/ask` answers only the asker' : '`/ask` answers everybody',
  hereLimits: ({ perPerson, perServer }: { perPerson: number; perServer: number }) =>
    `at most ${number(perPerson)} questions a minute for a person, ${number(perServer)} for the server`,
  from: { server: 'set on this server', default: 'the default', operator: 'set by the operator' },
  hereMissing: ({ names }: { names: readonly string[] }) =>
    `I lack ${list(names)} here. Give it to my role under Server Settings › Roles, or here under Edit Channel › Permissions.`,
  andMore: ({ channels, count }: { channels: string; count: number }) =>
    `${channels} and ${number(count)} more`,
  /** Collections: the folders of articles that a place may see. */
  collections: 'Collections',
  toCollections: 'Collections…',
  everyCollection: 'all',
  noCollection: 'only articles that belong to none',
  collectionsTitle: 'Collections that may be seen',
  collectionsWhat:
    'What a place may not see is neither searched nor listed there. Articles that belong to no collection are seen everywhere. A thread sees what its channel does.',
  noCollections:
    'All articles belong to no collection: the folders of the corpus are its collections.',
  thisServer: 'This server',
  thisChannel: 'This channel',
  asServer: 'as the server',
  otherChannels: 'Channels that see others',
  chooseForServer: 'What this server sees…',
  chooseForChannel: 'What this channel sees…',
  toEvery: 'Server: see all',
  toAsServer: 'Channel: as the server',
  chooseAllowed: 'Answer only in…',
  chooseQuestions: 'Every message is a question in…',
  toInPlace: 'Answer below the question',
  toThread: 'Answer in threads',
  toPublic: 'Answer publicly',
  toPrivate: 'Answer privately',
};
