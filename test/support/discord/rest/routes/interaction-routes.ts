import { MessageFlags } from 'discord.js';
import { respond } from '../../actions/respond.ts';
import { wireMessage } from '../../wire/message.ts';
import type { MessageRecord } from '../../world/records.ts';
import { refusals } from '../api-error.ts';
import { type Call, noContent, ok, type Route } from '../route.ts';

/**
 * The first response. With `with_response` the interaction and the message come back.
 * Discord documentation: Interactions, Receiving and Responding, Create Interaction Response.
 */
function callback(call: Call) {
  const { world } = call;
  const interaction = world.interactions.get(call.param('interaction'));
  if (!interaction || interaction.token !== call.param('token'))
    throw refusals.unknownInteraction();
  const message = respond(world, interaction, call.body, call.files);
  if (call.query.get('with_response') !== 'true') return noContent;
  const type = interaction.callback?.type;
  return ok({
    interaction: { id: interaction.id, type: interaction.type, ...responseMessage(message) },
    resource: { type, ...(message ? { message: wireMessage(world, message, 'all') } : {}) },
  });
}

function responseMessage(message: MessageRecord | null) {
  if (!message) return {};
  return {
    response_message_id: message.id,
    response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
    response_message_ephemeral: message.ephemeralTo !== null,
  };
}

export const interactionRoutes = [
  {
    name: 'interaction.callback',
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    auth: false,
    handle: callback,
  },
] as const satisfies readonly Route[];
