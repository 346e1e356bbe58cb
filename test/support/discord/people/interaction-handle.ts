import { InteractionResponseType } from 'discord.js';
import type { Modal } from '../rules/modal-schema.ts';
import type { CallbackRecord, Choice, InteractionRecord } from '../world/interaction-record.ts';
import type { World } from '../world/world.ts';
import { Answers, type Patience } from './answers.ts';
import type { SeenMessage } from './seen-message.ts';
import { waitUntil } from './wait-until.ts';

/** An interaction a person started: what it answers with, and the means to disturb it. */
export class InteractionHandle extends Answers {
  readonly interaction: InteractionRecord;

  constructor(
    world: World,
    interaction: InteractionRecord,
    isFinal: ((message: SeenMessage) => boolean) | null,
    label: string,
  ) {
    super({
      world,
      isFinal,
      label,
      find: () =>
        [interaction.originalId ?? '', ...interaction.followUpIds].flatMap(
          (id) => world.messages.get(id) ?? [],
        ),
    });
    this.interaction = interaction;
  }

  get id(): string {
    return this.interaction.id;
  }

  /** Settles with the first response of whatever kind. */
  acknowledged(patience: Patience = {}): Promise<CallbackRecord> {
    return waitUntil(
      this.parts.world,
      () => this.interaction.callback ?? undefined,
      patience.timeoutMs ?? 15_000,
      () => this.describe(),
    );
  }

  /** Settles with the form the bot opens; fails when it responds otherwise. */
  async modal(patience: Patience = {}): Promise<Modal> {
    const callback = await this.acknowledged(patience);
    if (callback.modal) return callback.modal;
    throw new Error(`No form but a response of type ${callback.type}: ${this.describe()}`);
  }

  /** Settles with the choices that complete an option. */
  async choices(patience: Patience = {}): Promise<readonly Choice[]> {
    const callback = await this.acknowledged(patience);
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    if (callback.type === type) return callback.choices;
    throw new Error(`No choices but a response of type ${callback.type}: ${this.describe()}`);
  }

  /** From now on the token is refused: 10062 for the first response, 50027 for what follows. */
  expireToken(): void {
    this.interaction.expired = true;
  }
}
