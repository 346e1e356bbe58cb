import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** Why a question is not answered, or not now. Shown literally, without Markdown. */
export const refusals = {
  restarting: 'I am being restarted; please ask again in a minute.',
  stillAnswering: 'I am still answering your last question here; please wait for it.',
  queueFull: 'So many people are asking that I cannot take another question now.',
  serverUsedUp: 'This server has used up what it may ask in a day.',
  tooOften: {
    person: 'You have asked as often as one person may in a minute.',
    server: 'This server has asked as often as it may in a minute.',
    overall: 'I have been asked as often as I can answer in a minute.',
  },
  waiting: ({ ahead }: { ahead: number }) =>
    `Your question is in the queue: ${ahead === 1 ? 'one question is' : `${number(ahead)} questions are`} before it.`,
  /** `when` is a time in the reader's own words: `in 20 seconds`. */
  tryAgain: ({ when }: { when: string }) => `You can try again ${when}.`,
  tookTooLong: 'That took too long, so I stopped. Please ask again, perhaps more simply.',
  moderated: 'This server’s automatic moderation does not let my answer pass.',
  rules: 'I have an answer, but this server’s rules keep me from it.',
  unexpected:
    'Something went wrong on my side. Please ask again; if it stays, /about names who runs me.',
  /** channels have their names with #; none where none is known. */
  onlyIn: ({ channels }: { channels: readonly string[] }) =>
    `On this server I answer only in ${channels.length === 0 ? 'channels that an administrator has chosen' : channels.join(', ')}.`,
  /** `permissions` as Discord's own settings name them. */
  noPermission: ({ channel, permissions }: { channel: string; permissions: readonly string[] }) =>
    `I cannot write in #${channel}: I lack the permission ${list(permissions.map((name) => `“${name}”`))} there. An administrator can give it to me under Edit Channel › Permissions.`,
  mayNotWrite:
    'I may not write where you asked me: please have an administrator check my permissions there.',
  howToAsk: 'Please write your question after my name, or use /ask. /sources lists what I know.',
  ownMessage: 'I wrote that message myself; “Follow up” below an answer asks more about it.',
  noText: 'That message holds no text that I could answer.',
};

/** Names of permissions, as Discord's own settings show them. */
export const permissions = {
  viewChannel: 'View Channel',
  sendMessages: 'Send Messages',
  sendMessagesInThreads: 'Send Messages in Threads',
  createPublicThreads: 'Create Public Threads',
  embedLinks: 'Embed Links',
  readMessageHistory: 'Read Message History',
};

/** What buttons, forms and commands say back. Shown literally, without Markdown. */
export const notices = {
  upCounted: 'Thank you: your 👍 is counted. You can change it at any time.',
  downCounted: 'Thank you: your 👎 is counted.',
  reasonKept: 'Thank you: your 👎 is counted, and the reason kept without your name.',
  nothingStored: 'There was nothing stored about you.',
  forgotten: ({ entries }: { entries: number }) =>
    `Deleted: ${counted(entries, nouns.entry)} about your answers and votes. The buttons below those answers no longer show passages.`,
  answerForgotten:
    'I no longer know what this answer rests on: what I keep about answers is deleted after a while. Please ask again.',
  pagesForgotten:
    'I no longer have the other pages: answers are kept in memory for a short time alone. Please ask again.',
  leftOutForgotten:
    'I no longer have what was left out: answers are kept in memory for a short time alone. Please ask again.',
  noSuchSource: ({ source }: { source: number }) => `This answer has no source ${source}.`,
  personAsked: 'Passed on: people of this server see your question now.',
  personAskedAlready: 'This question has been passed on already.',
  noPersonToAsk:
    'Nobody here takes questions any more; administrators choose where they go in /townclerk settings.',
  personTooOften: 'You have passed on as many questions as one person may in an hour.',
  plainHere: ({ channel, permissions }: { channel: string; permissions: readonly string[] }) =>
    `My answers in #${channel} are plain text, because I lack the permission ${list(permissions.map((name) => `“${name}”`))} there.`,
  noThreadHere: ({ channel, permissions }: { channel: string; permissions: readonly string[] }) =>
    `I open no threads in #${channel}, because I lack the permission ${list(permissions.map((name) => `“${name}”`))} there.`,
  noHistoryHere: ({ channel, permissions }: { channel: string; permissions: readonly string[] }) =>
    `In #${channel} I show no progress and reply to no message, because I lack the permission ${list(permissions.map((name) => `“${name}”`))} there.`,
  /** Follows those before. */
  giveThere: 'You can give it to me under Edit Channel › Permissions.',
  /** `reason` is a sentence. */
  weeklyFailed: ({ server, reason }: { server: string; reason: string }) =>
    `The weekly summary for ${server} could not be posted. ${reason}`,
  tooManyPresses: 'You press and send faster than I may follow.',
  nothingToStop: 'There is nothing to stop any more.',
  onlyAskerStops: 'Only the one who asked can stop this answer.',
  sharedAlready: 'This answer has been shown here already.',
  mayNotShare: 'You may not write in this channel, so that I cannot show the answer here.',
  sourcesChanged:
    'An article behind this answer has changed since it was written, so that I do not show it to others. Please ask again.',
  notHere:
    'What this shows may not be seen here any more: who manages this place has changed which collections it sees.',
  otherVersionsButton: 'This button comes from another version of me. Please ask again.',
  otherVersionsCommand: 'I do not know this command: it is registered by another version of me.',
  managersOnly: 'This is for people who may manage this server.',
  operatorsOnly: 'Only the operators of this bot may do this: OPERATOR_IDS names them.',
  indexingAlready: 'The articles are being read already.',
  indexing: 'Starting…',
  /** `reason` is a sentence; none where it is not for people. */
  indexNotBuilt: ({ reason }: { reason: string | undefined }) =>
    `${reason ?? 'The index was not built.'} The old one stays served.`,
};
