import { InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { refusals } from '../rest/api-error.ts';
import { checkForm } from '../rules/check-form.ts';
import { checkMessage } from '../rules/check-message.ts';
import { modal } from '../rules/modal-schema.ts';
import { breaks } from '../rules/rule-message.ts';
import type { CallbackRecord, InteractionRecord } from '../world/interaction-record.ts';
import type { AttachmentRecord, MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { editMessage } from './edit-message.ts';
import { postAnswer } from './post-answer.ts';

const callbackForm = z.looseObject({ type: z.number().int(), data: z.unknown().optional() });

const choiceText = z
  .string()
  .min(1, breaks('autocomplete-choice-text'))
  .max(100, breaks('autocomplete-choice-text'));

const choicesForm = z.looseObject({
  choices: z
    .array(z.looseObject({ name: choiceText, value: z.union([choiceText, z.number()]) }))
    .max(25, breaks('autocomplete-choices')),
});

/**
 * Which responses fit which interaction; the update kinds only where there is a message to update.
 * Discord documentation: Interactions, Receiving and Responding, Interaction Callback Type.
 */
function fits(interaction: InteractionRecord, type: number): boolean {
  const R = InteractionResponseType;
  const reply = [R.ChannelMessageWithSource, R.DeferredChannelMessageWithSource];
  const update = [R.DeferredMessageUpdate, R.UpdateMessage];
  const allowed: Partial<Record<number, readonly number[]>> = {
    [InteractionType.ApplicationCommand]: [...reply, R.Modal],
    [InteractionType.MessageComponent]: [...reply, ...update, R.Modal],
    [InteractionType.ApplicationCommandAutocomplete]: [R.ApplicationCommandAutocompleteResult],
    [InteractionType.ModalSubmit]: interaction.sourceMessageId ? [...reply, ...update] : reply,
  };
  return allowed[interaction.type]?.includes(type) ?? false;
}

/**
 * Takes the first response to an interaction and returns the message it made or changed, if any.
 *
 * @throws ApiError 10062 after 3 seconds, 40060 after another response, 50035 when it does not fit.
 */
export function respond(
  world: World,
  interaction: InteractionRecord,
  input: unknown,
  files: readonly AttachmentRecord[],
): MessageRecord | null {
  const form = checkForm(world.breaches, callbackForm, input);
  refuseLate(world, interaction);
  if (interaction.callback) {
    world.breaches.record(
      'single-first-response',
      `${place(interaction)}, again type ${form.type}`,
    );
    throw refusals.alreadyAcknowledged();
  }
  if (!fits(interaction, form.type)) {
    world.breaches.record('response-kind', `${place(interaction)} answered with type ${form.type}`);
    throw refusals.invalidForm({ type: { _errors: [{ code: 'INVALID', message: 'type' }] } });
  }
  const response = { world, interaction, data: form.data ?? {}, files };
  const { message, ...callback } = take(response, form.type);
  interaction.callback = {
    type: form.type,
    at: world.clock.now(),
    modal: null,
    choices: [],
    ...callback,
  };
  world.changed();
  return message ?? null;
}

/** How an interaction is named in the report of a breach. */
function place(interaction: InteractionRecord): string {
  return `interaction ${interaction.commandName ?? interaction.id} (type ${interaction.type})`;
}

/** The bot is to blame only for the time since the event reached it. */
function refuseLate(world: World, interaction: InteractionRecord): void {
  const now = world.clock.now();
  const inTime = now - interaction.createdAt <= world.limits.firstResponseMs;
  if (inTime && !interaction.expired) return;
  const taken = now - (interaction.deliveredAt ?? now);
  if (taken > world.limits.firstResponseMs && !interaction.callback && !interaction.reported) {
    interaction.reported = true;
    world.breaches.record('response-in-time', `${place(interaction)} took ${taken} ms`);
  }
  throw refusals.unknownInteraction();
}

interface Response {
  readonly world: World;
  readonly interaction: InteractionRecord;
  readonly data: unknown;
  readonly files: readonly AttachmentRecord[];
}

type Taken = Partial<Pick<CallbackRecord, 'modal' | 'choices'>> & { message?: MessageRecord };

function take(response: Response, type: number): Taken {
  const { world, data } = response;
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return { message: reply(response) };
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return { message: placeholder(response) };
    case InteractionResponseType.DeferredMessageUpdate:
      return source(response, (message) => message);
    case InteractionResponseType.UpdateMessage:
      return source(response, (message) => update(response, message));
    case InteractionResponseType.Modal:
      return { modal: checkForm(world.breaches, modal, data) };
    default:
      return { choices: checkForm(world.breaches, choicesForm, data).choices };
  }
}

function reply({ world, interaction, data, files }: Response): MessageRecord {
  const body = checkMessage(world, data, 'first response', { interaction: true, files });
  const message = postAnswer(world, interaction, body, files);
  interaction.originalId = message.id;
  return message;
}

/** "… is thinking": only EPHEMERAL may be set, and that decides it for good. */
function placeholder({ world, interaction, data }: Response): MessageRecord {
  const { flags } = checkForm(
    world.breaches,
    z.looseObject({ flags: z.number().int().nullish() }),
    data,
  );
  if ((flags ?? 0) & ~MessageFlags.Ephemeral) {
    world.breaches.record('deferred-flags', `${place(interaction)} sets flags ${flags}`);
  }
  const kept = (flags ?? 0) & MessageFlags.Ephemeral;
  const message = postAnswer(world, interaction, { flags: kept | MessageFlags.Loading }, []);
  interaction.originalId = message.id;
  interaction.placeholder = true;
  return message;
}

function source(response: Response, change: (message: MessageRecord) => MessageRecord): Taken {
  const { world, interaction } = response;
  const message = world.messages.get(interaction.sourceMessageId ?? '');
  if (!message || message.deletedAt !== null) throw refusals.unknownMessage();
  interaction.originalId = message.id;
  return { message: change(message) };
}

function update({ world, data, files }: Response, message: MessageRecord): MessageRecord {
  const body = checkMessage(world, data, 'update of the source', {
    existing: message,
    files,
  });
  editMessage(world, message, body, files);
  return message;
}
