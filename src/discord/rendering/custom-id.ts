import { limits } from './limits.ts';

/** The settings that can be changed in the message that shows them. */
export type SettingName =
  | 'allowed-channels'
  | 'question-channels'
  | 'replies'
  | 'privacy'
  | PeopleSetting;

/** Those in the message about people, and `people`, which shows it. */
export type PeopleSetting = 'people' | 'people-channel' | 'people-role' | 'weekly-channel';

/**
 * What a button, select or form of the bot means. Everything that is needed to act stands in the id or, under the
 * answer's id, in the store: so that buttons work after a restart and on old messages.
 */
export type Action =
  | {
      readonly kind: 'passages';
      readonly answer: string;
      /** Number of the source in the answer. */
      readonly source: number;
      /** 0-based. */
      readonly page: number;
    }
  /** A select; its value is the number of the source. */
  | { readonly kind: 'choose-passages'; readonly answer: string }
  | { readonly kind: 'vote'; readonly answer: string; readonly vote: 'up' | 'down' }
  | { readonly kind: 'reason'; readonly answer: string }
  /** Opens the form for the reason. */
  | { readonly kind: 'why'; readonly answer: string }
  | { readonly kind: 'follow-up'; readonly answer: string }
  | { readonly kind: 'left-out'; readonly answer: string }
  | { readonly kind: 'share'; readonly answer: string }
  | { readonly kind: 'person'; readonly answer: string }
  /** Ends the writing of an answer that is on its way. */
  | { readonly kind: 'stop'; readonly question: string }
  /** Asks the question that stands on the button; the number tells the buttons of a message apart. */
  | { readonly kind: 'ask'; readonly number: number }
  | { readonly kind: 'text-page'; readonly answer: string; readonly page: number }
  | { readonly kind: 'sources-page'; readonly page: number; readonly search?: string }
  | { readonly kind: 'setting'; readonly setting: SettingName }
  | {
      readonly kind: 'collections';
      readonly act: CollectionsAct;
      /** 0-based. */
      readonly page: number;
    };

/**
 * What is done with the collections that a place may see: opened in a message, shown in it, chosen for the server or
 * the channel, or no longer chosen.
 */
export type CollectionsAct =
  | 'open'
  | 'show'
  | 'server'
  | 'channel'
  | 'free-server'
  | 'free-channel';

/** Raised when the form of the ids changes, so that ids of old messages are told apart. */
const version = 'tc1';

/** Longest search that fits into the id of a page of sources. */
export const longestSearch = 70;

/** Ids of buttons that only show something and cannot be pressed; they decode to nothing. */
export const idleIds = {
  before: `${version}:idle:before`,
  place: `${version}:idle:place`,
  after: `${version}:idle:after`,
} as const;

/** An action as a custom id, at most 100 characters; different actions have different ids. */
export function toCustomId(action: Action): string {
  const id = [version, action.kind, ...parameters(action)].join(':');
  if (id.length > limits.customId)
    throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

function parameters(action: Action): (string | number)[] {
  switch (action.kind) {
    case 'passages':
      return [action.answer, action.source, action.page];
    case 'text-page':
      return [action.answer, action.page];
    case 'vote':
      return [action.answer, action.vote];
    case 'sources-page':
      return [action.page, ...(action.search === undefined ? [] : [action.search])];
    case 'stop':
      return [action.question];
    case 'ask':
      return [action.number];
    case 'setting':
      return [action.setting];
    case 'collections':
      return [action.act, action.page];
    default:
      return [action.answer];
  }
}

/** The action of a custom id, or nothing if it is not one of ours: ids come from outside and may be forged. */
export function fromCustomId(customId: string): Action | undefined {
  const [given, kind, first = '', second, third] = customId.split(':');
  if (given !== version) return undefined;
  if (kind === 'setting') return isSetting(first) ? { kind, setting: first } : undefined;
  if (kind === 'sources-page') return sourcesPage(customId, first);
  if (kind === 'collections') {
    const page = toCount(second);
    return isAct(first) && page !== undefined ? { kind, act: first, page } : undefined;
  }
  if (!/^[\w-]{1,32}$/.test(first)) return undefined;
  if (kind === 'ask') {
    const place = toCount(first);
    return place === undefined ? undefined : { kind, number: place };
  }
  const number = toCount(second);
  switch (kind) {
    case 'passages': {
      const page = toCount(third);
      return number === undefined || page === undefined
        ? undefined
        : { kind, answer: first, source: number, page };
    }
    case 'text-page':
      return number === undefined ? undefined : { kind, answer: first, page: number };
    case 'vote':
      return second === 'up' || second === 'down'
        ? { kind, answer: first, vote: second }
        : undefined;
    case 'choose-passages':
    case 'reason':
    case 'why':
    case 'follow-up':
    case 'left-out':
    case 'share':
    case 'person':
      return { kind, answer: first };
    case 'stop':
      return { kind, question: first };
    default:
      return undefined;
  }
}

/** The search stands last and as it is: it may hold colons. */
function sourcesPage(customId: string, first: string): Action | undefined {
  const page = toCount(first);
  if (page === undefined) return undefined;
  const prefix = `${version}:sources-page:${first}:`;
  return customId.startsWith(prefix)
    ? { kind: 'sources-page', page, search: customId.slice(prefix.length) }
    : { kind: 'sources-page', page };
}

function toCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

const acts: readonly string[] = [
  'open',
  'show',
  'server',
  'channel',
  'free-server',
  'free-channel',
] satisfies CollectionsAct[];

function isAct(name: string): name is CollectionsAct {
  return acts.includes(name);
}

const settingNames: readonly string[] = [
  'allowed-channels',
  'question-channels',
  'replies',
  'privacy',
  'people',
  'people-channel',
  'people-role',
  'weekly-channel',
] satisfies SettingName[];

function isSetting(name: string): name is SettingName {
  return settingNames.includes(name);
}
