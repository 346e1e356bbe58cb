import { MessageFlags } from 'discord.js';
import { deleteMessage } from '../../actions/delete-message.ts';
import { editMessage } from '../../actions/edit-message.ts';
import { postAnswer } from '../../actions/post-answer.ts';
import { checkMessage } from '../../rules/check-message.ts';
import { wireMessage } from '../../wire/message.ts';
import type { InteractionRecord } from '../../world/interaction-record.ts';
import { hasBot } from '../../world/permissions.ts';
import type { MessageRecord } from '../../world/records.ts';
import { refusals } from '../api-error.ts';
import { type Call, noContent, ok, type Route } from '../route.ts';

/**
 * The interaction of the token: answered, and not older than 15 minutes.
 * Discord documentation: Interactions, Receiving and Responding, Followup Messages.
 *
 * @throws ApiError 50027 when the token has expired, 10015 when there is none or no response yet.
 */
function interactionOf(call: Call): InteractionRecord {
  const { world } = call;
  const token = call.param('token');
  const interaction = world.interactionByToken(token);
  if (!interaction) throw refusals.unknownWebhook();
  const age = world.clock.now() - interaction.createdAt;
  if (interaction.expired || age > world.limits.tokenMs) throw refusals.invalidWebhookToken();
  if (!interaction.callback || call.param('application') !== world.portal.applicationId) {
    throw refusals.unknownWebhook();
  }
  return interaction;
}

/** `@original`, or a message of this interaction by its id. */
function messageOf(call: Call, interaction: InteractionRecord): MessageRecord {
  const id = call.param('message') === '@original' ? interaction.originalId : call.param('message');
  const own = [interaction.originalId, interaction.sourceMessageId, ...interaction.followUpIds];
  const message = id !== null && own.includes(id) ? call.world.messages.get(id) : undefined;
  if (!message || message.deletedAt !== null) throw refusals.unknownMessage();
  return message;
}

/** Where only a person installed it. Interactions, Receiving and Responding, Followup Messages. */
const mostFollowUpsOfGuests = 5;

/** While the placeholder stands, a follow-up takes its place: allowed still, but deprecated. */
function followUp(call: Call) {
  const { world, files } = call;
  const interaction = interactionOf(call);
  const existing = interaction.placeholder
    ? world.messages.get(interaction.originalId ?? '')
    : undefined;
  const circumstances = { interaction: true, files, ...(existing ? { existing } : {}) };
  const body = checkMessage(world, call.body, 'follow-up', circumstances);
  if (existing) {
    world.breaches.record('follow-up-before-edit', `interaction ${interaction.id}`);
    interaction.placeholder = false;
    editMessage(world, existing, body, files);
    return ok(wireMessage(world, existing, 'all'));
  }
  const channel = world.channels.get(interaction.channelId);
  const isGuest = channel !== undefined && !hasBot(world, channel);
  if (isGuest && interaction.followUpIds.length >= mostFollowUpsOfGuests) {
    world.breaches.record('follow-up-count', `interaction ${interaction.id}`);
    throw refusals.tooManyFollowUps();
  }
  const message = postAnswer(world, interaction, body, files);
  interaction.followUpIds.push(message.id);
  world.changed();
  return ok(wireMessage(world, message, 'all'));
}

function edit(call: Call) {
  const { world, files } = call;
  const interaction = interactionOf(call);
  const message = messageOf(call, interaction);
  const body = checkMessage(world, call.body, 'edit of a response', {
    existing: message,
    files,
  });
  if (message.id === interaction.originalId) interaction.placeholder = false;
  world.editPace.note(message.id, interaction.id, world.clock.now());
  editMessage(world, message, body, files);
  return ok(wireMessage(world, message, 'all'));
}

function remove(call: Call) {
  const interaction = interactionOf(call);
  const message = messageOf(call, interaction);
  if ((message.flags & MessageFlags.Loading) !== 0) interaction.placeholder = false;
  deleteMessage(call.world, message);
  return noContent;
}

const onMessage = '/webhooks/:application/:token/messages/:message';

export const webhookRoutes = [
  {
    name: 'followUp.create',
    method: 'POST',
    path: '/webhooks/:application/:token',
    auth: false,
    handle: followUp,
  },
  {
    name: 'response.get',
    method: 'GET',
    path: onMessage,
    auth: false,
    handle: (call) => ok(wireMessage(call.world, messageOf(call, interactionOf(call)), 'all')),
  },
  { name: 'response.edit', method: 'PATCH', path: onMessage, auth: false, handle: edit },
  { name: 'response.delete', method: 'DELETE', path: onMessage, auth: false, handle: remove },
] as const satisfies readonly Route[];
