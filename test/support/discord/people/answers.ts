import type { MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { type SeenMessage, seenMessage } from './seen-message.ts';
import { waitUntil } from './wait-until.ts';

/** How long to wait, in milliseconds. */
export interface Patience {
  readonly timeoutMs?: number;
}

/** How answers are watched. */
export interface AnswersParts {
  readonly world: World;
  /** The bot's messages that belong here, first one first. */
  readonly find: () => readonly MessageRecord[];
  /** Tells a finished message from progress; null when only the silence after it does. */
  readonly isFinal: ((message: SeenMessage) => boolean) | null;
  /** What was done, for the report when nothing comes. */
  readonly label: string;
}

const quietMs = 2500;

/** What the bot says in return to something a person did. */
export class Answers {
  protected readonly parts: AnswersParts;

  constructor(parts: AnswersParts) {
    this.parts = parts;
  }

  /** All messages of the answer as they are now, deleted ones left out. */
  get messages(): readonly SeenMessage[] {
    const alive = this.parts.find().filter((message) => message.deletedAt === null);
    return alive.map(seenMessage);
  }

  /** The first message of the answer as it is now. */
  get message(): SeenMessage | undefined {
    return this.messages[0];
  }

  /** Settles with the first message for which `wanted` holds, at whatever moment it does. */
  waitFor(
    wanted: (message: SeenMessage) => boolean,
    patience: Patience = {},
  ): Promise<SeenMessage> {
    return waitUntil(
      this.parts.world,
      () => this.messages.find(wanted),
      patience.timeoutMs ?? 15_000,
      () => this.describe(),
    );
  }

  /**
   * Settles with the finished answer: the message `isFinal` recognises (given here or to the fake),
   * else the first one that is not loading and has not changed for 2.5 seconds.
   */
  async finalMessage(
    options: Patience & { readonly isFinal?: (message: SeenMessage) => boolean } = {},
  ): Promise<SeenMessage> {
    const isFinal = options.isFinal ?? this.parts.isFinal;
    if (isFinal) return this.waitFor((each) => !each.loading && isFinal(each), options);
    for (;;) {
      const message = await this.waitFor((each) => !each.loading, options);
      const changed = await this.changesWithin(message, quietMs);
      if (!changed) return message;
    }
  }

  /** Whether the message goes on changing. */
  private async changesWithin(message: SeenMessage, milliseconds: number): Promise<boolean> {
    const different = (): true | undefined => {
      const now = this.messages.find((each) => each.id === message.id);
      return now?.revisions.length === message.revisions.length ? undefined : true;
    };
    return waitUntil(this.parts.world, different, milliseconds, () => '').catch(() => false);
  }

  protected describe(): string {
    const shown = this.messages.map(
      (message) => `  - ${message.loading ? '(thinking)' : message.text}`,
    );
    const breaches = this.parts.world.breaches.list.map(
      (each) => `  - ${each.rule}: ${each.detail}`,
    );
    return [this.parts.label, 'Shown:', ...shown, 'Breaches:', ...breaches].join('\n');
  }
}
