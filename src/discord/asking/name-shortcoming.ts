import type { PeopleMessages } from '../../messages/messages.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { Shortcoming } from './shortcomings.ts';

/**
 * Names the permissions without which a reply was plain, opened no thread or showed no progress: once for each channel in the log, and to
 * the first one who asks there and may give them. `/townclerk settings` names them too.
 */
export async function nameShortcoming(
  place: ReplyPlace,
  { shortcomings, logger }: Services,
): Promise<void> {
  const { shortcoming } = place;
  if (shortcoming === undefined) return;
  const { channel, plain, threadless, loose } = shortcoming;
  if (shortcomings.add(shortcoming)) {
    const where = { guild: channel.guildId, channel: channel.id, plain, threadless, loose };
    logger.warn(where, 'Permissions are missing: replies there are less than they should be.');
  }
  if (!place.mayManage || !shortcomings.tell(shortcoming)) return;
  await place
    .tellAlone(noticeMessage(place.say, 'problem', sentences(place.say, shortcoming)))
    .catch((err: unknown) => logger.debug({ err }, 'Who asked could not be told in private.'));
}

function sentences(
  { notices, permissions: names }: PeopleMessages,
  { channel: { name: channel }, plain, threadless, loose }: Shortcoming,
): string {
  const named = (missing: Shortcoming['plain']) => missing.map((name) => names[name]);
  return [
    ...(plain.length > 0 ? [notices.plainHere({ channel, permissions: named(plain) })] : []),
    ...(threadless.length > 0
      ? [notices.noThreadHere({ channel, permissions: named(threadless) })]
      : []),
    ...(loose.length > 0 ? [notices.noHistoryHere({ channel, permissions: named(loose) })] : []),
    notices.giveThere,
  ].join(' ');
}
