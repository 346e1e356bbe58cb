import { MessageFlags } from 'discord.js';
import type { MessageBody } from '../rules/message-schema.ts';
import type { AttachmentRecord, MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { messageEvent, tell } from './message-event.ts';

/** Flags an edit may switch on; IS_COMPONENTS_V2 cannot be switched off again. */
const editable = MessageFlags.SuppressEmbeds;

/** What the message shows once `body` is applied; fields that are left out stay. */
export function edited(
  message: MessageRecord,
  body: MessageBody,
  files: readonly AttachmentRecord[],
) {
  const flags =
    typeof body.flags === 'number'
      ? (message.flags & ~editable) | (body.flags & (editable | MessageFlags.IsComponentsV2))
      : message.flags;
  const kept = body.attachments
    ? message.attachments.filter((each) => body.attachments?.some((one) => one.id === each.id))
    : message.attachments;
  return {
    content: body.content === undefined ? message.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components: body.components === undefined ? message.components : (body.components ?? []),
    // The placeholder of a deferred response ends with its first edit.
    flags: flags & ~MessageFlags.Loading,
    attachments: [...kept, ...files],
  };
}

/** Applies an edit that has passed the checks, remembers what was shown, and tells the bot. */
export function editMessage(
  world: World,
  message: MessageRecord,
  body: MessageBody,
  files: readonly AttachmentRecord[],
): void {
  const { attachments, ...shown } = edited(message, body, files);
  Object.assign(message, { ...shown, attachments });
  message.revisions.push({ at: world.clock.now(), ...shown });
  tell(world, message, messageEvent(world, 'MESSAGE_UPDATE', message));
}
