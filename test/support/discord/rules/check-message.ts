import { MessageFlags } from 'discord.js';
import { edited } from '../actions/edit-message.ts';
import { refusals } from '../rest/api-error.ts';
import type { AttachmentRecord, MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { checkForm } from './check-form.ts';
import { checkMentions } from './check-mentions.ts';
import { componentFaults, type Fault, type ShownMessage } from './component-faults.ts';
import { type MessageBody, messageBody } from './message-schema.ts';

// Discord documentation: Message resource, Message Flags; Create Message names those that may be set.
const settable =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** What a message is checked against. */
interface Circumstances {
  /** The message an edit changes. */
  readonly existing?: MessageRecord;
  /** Whether it is sent through an interaction, where EPHEMERAL is allowed. */
  readonly interaction?: boolean;
  readonly files?: readonly AttachmentRecord[];
}

/**
 * Checks a message that is to be created, or an edit of an existing one.
 *
 * @throws ApiError 50035, 50006 or 500 as the platform answers; breaches are recorded before.
 */
export function checkMessage(
  world: Pick<World, 'breaches' | 'mentionableRoles'>,
  input: unknown,
  place: string,
  circumstances: Circumstances = {},
): MessageBody {
  const { breaches } = world;
  const body = checkForm(breaches, messageBody, input);
  checkMentions(world, body, place);
  checkFlags(breaches, body, place, circumstances);

  const shown = afterwards(body, circumstances);
  const faults = [...componentFaults(shown), ...pollFaults(shown, body)];
  for (const fault of faults) breaches.record(fault.rule, `${place}: ${fault.detail}`);
  if (faults.some((fault) => fault.rule === 'v2-bytes')) throw refusals.serverError();
  if (faults.length > 0) {
    const errors = faults.map((fault) => ({ code: 'INVALID', message: fault.rule }));
    throw refusals.invalidForm({ _errors: errors });
  }
  if (isEmpty(shown, body)) {
    breaches.record('message-empty', place);
    throw refusals.emptyMessage();
  }
  return body;
}

type Afterwards = ShownMessage & { readonly attachments: readonly AttachmentRecord[] };

function afterwards(body: MessageBody, { existing, files = [] }: Circumstances): Afterwards {
  if (existing) return edited(existing, body, files);
  return {
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    flags: body.flags ?? 0,
    attachments: files,
  };
}

function pollFaults(shown: ShownMessage, body: MessageBody): Fault[] {
  const isV2 = shown.flags & MessageFlags.IsComponentsV2;
  return isV2 && (body.poll || body.sticker_ids?.length)
    ? [{ rule: 'v2-legacy-fields', detail: 'poll or stickers' }]
    : [];
}

function isEmpty(shown: Afterwards, body: MessageBody): boolean {
  const parts = [shown.embeds, shown.components, shown.attachments, body.sticker_ids ?? []];
  return shown.content.trim() === '' && !body.poll && parts.every((part) => part.length === 0);
}

function checkFlags(
  breaches: World['breaches'],
  body: MessageBody,
  place: string,
  { existing, interaction = false }: Circumstances,
): void {
  const flags = body.flags ?? 0;
  const wasEphemeral = existing === undefined ? 0 : existing.flags & MessageFlags.Ephemeral;
  if (existing && flags & MessageFlags.Ephemeral && !wasEphemeral) {
    breaches.record('ephemeral-decided', `${place} sets EPHEMERAL`);
  }
  const allowed = interaction || existing ? settable | MessageFlags.Ephemeral : settable;
  if (flags & ~allowed) breaches.record('message-flags', `${place} sets flags ${flags}`);
}
