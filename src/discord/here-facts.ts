import { defaultLanguage } from '../messages/languages.ts';
import { refusedPlace } from './allowed-place.ts';
import type { Place } from './collections/visible-here.ts';
import { lackingIn } from './lacking.ts';
import type { HereFacts, PermissionName } from './rendering/settings-here.ts';
import type { Services } from './services.ts';

/** What the bot uses, in a channel and in a thread. */
const used = (inThread: boolean): readonly PermissionName[] => [
  'viewChannel',
  inThread ? 'sendMessagesInThreads' : 'sendMessages',
  'embedLinks',
  'readMessageHistory',
];

/** What opening threads takes beyond that. */
const forThreads: readonly PermissionName[] = ['createPublicThreads', 'sendMessagesInThreads'];

/** What is in force in a channel of a server, where it comes from, and which permissions are missing for it. */
export async function hereFacts(
  { client, guildId, channelId }: Place,
  {
    guildSettings,
    config,
    shortcomings,
  }: Pick<Services, 'guildSettings' | 'config' | 'shortcomings'>,
): Promise<HereFacts> {
  const settings = await guildSettings.get(guildId ?? '');
  const { allowedChannels, questionChannels, replies, privateByDefault } = settings;
  const channel = client.channels.cache.get(channelId ?? '');
  const inThread = channel?.isThread() === true;
  const parentId = inThread ? channel.parentId : null;
  const chosen = questionChannels.some((id) => id === channelId || id === parentId);
  const { messageContent } = config.discord;
  const from = (isSet: boolean) => (isSet ? 'server' : 'default');
  const threads = replies === 'thread';
  const wanted = [...used(inThread), ...(threads && !inThread ? forThreads : [])];
  const refused = refusedPlace(defaultLanguage.people, channelId, client, settings);
  return {
    answers: [refused === undefined, from(allowedChannels.length > 0)],
    every: [
      chosen && messageContent,
      chosen && !messageContent ? 'operator' : from(questionChannels.length > 0),
    ],
    threads: [threads, from(threads)],
    private: [privateByDefault, from(privateByDefault)],
    perPerson: config.limits.perPerson,
    perServer: config.limits.perServer,
    missing: lackingIn(channel, wanted),
    elsewhere: shortcomings.elsewhere(guildId, channelId),
  };
}
