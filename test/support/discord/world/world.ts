import type { Breaches } from '../breaches.ts';
import type { FakeClock } from '../clock.ts';
import type { Command } from '../rules/command-schema.ts';
import { EditPace } from '../rules/edit-pace.ts';
import type { Snowflakes } from '../snowflakes.ts';
import type { GatewayEvent } from './event.ts';
import type { InteractionRecord } from './interaction-record.ts';
import { MessageStore } from './message-store.ts';
import type { ChannelRecord, GuildRecord, UserRecord } from './records.ts';

/** A registered command with its id. */
export type StoredCommand = Command & { readonly id: string; readonly guildId: string | null };

/** What the application's owner chose in the developer portal. */
export interface Portal {
  readonly applicationId: string;
  readonly name: string;
  readonly ownerId: string;
  /** Whether the privileged intents are switched on. */
  readonly messageContent: boolean;
  readonly guildMembers: boolean;
  readonly presences: boolean;
}

/** How the limits are set; each has the platform's value by default. */
export interface Limits {
  /** Milliseconds for the first response. */
  readonly firstResponseMs: number;
  /** Milliseconds an interaction's token lives. */
  readonly tokenMs: number;
  /** Milliseconds between two progress edits, less a little for the network. */
  readonly editIntervalMs: number;
}

/** Everything that exists on the fake Discord. Changed by actions, read by routes and people. */
export class World {
  readonly clock: FakeClock;
  readonly ids: Snowflakes;
  readonly breaches: Breaches;
  readonly portal: Portal;
  readonly limits: Limits;
  readonly editPace: EditPace;
  readonly bot: UserRecord;
  readonly users = new Map<string, UserRecord>();
  readonly guilds = new Map<string, GuildRecord>();
  readonly channels = new Map<string, ChannelRecord>();
  readonly messages = new MessageStore();
  readonly interactions = new Map<string, InteractionRecord>();
  readonly commands = new Map<string, StoredCommand>();
  /** Roles that administrators have the bot mention: nobody else may be. */
  readonly mentionableRoles = new Set<string>();
  /** When the bot last showed that it is typing, by channel; milliseconds since 1970. */
  readonly typing = new Map<string, number>();
  private readonly tokens = new Map<string, InteractionRecord>();
  private readonly changeListeners = new Set<() => void>();
  private readonly eventListeners = new Set<(event: GatewayEvent) => void>();

  constructor(parts: {
    clock: FakeClock;
    ids: Snowflakes;
    breaches: Breaches;
    portal: Portal;
    limits: Limits;
    bot: UserRecord;
  }) {
    this.clock = parts.clock;
    this.ids = parts.ids;
    this.breaches = parts.breaches;
    this.portal = parts.portal;
    this.limits = parts.limits;
    this.editPace = new EditPace(parts.breaches, parts.limits.editIntervalMs);
    this.bot = parts.bot;
    this.users.set(parts.bot.id, parts.bot);
  }

  /** Tells the connected bots. */
  publish(event: GatewayEvent): void {
    for (const listener of this.eventListeners) listener(event);
    this.changed();
  }

  onEvent(listener: (event: GatewayEvent) => void): void {
    this.eventListeners.add(listener);
  }

  /** Wakes whoever waits for something to happen. */
  changed(): void {
    for (const listener of this.changeListeners) listener();
  }

  /** Calls `listener` after every change until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** Remembers an interaction, by its id and by its token. */
  addInteraction(interaction: InteractionRecord): void {
    this.interactions.set(interaction.id, interaction);
    this.tokens.set(interaction.token, interaction);
  }

  interactionByToken(token: string): InteractionRecord | undefined {
    return this.tokens.get(token);
  }

  /** Forgets messages and interactions, so that a long run does not grow. */
  forgetHistory(): void {
    this.messages.clear();
    this.interactions.clear();
    this.tokens.clear();
    this.editPace.clear();
  }

  /** The direct message channel shared with a person, once there is one. */
  directChannel(userId: string): ChannelRecord | undefined {
    return [...this.channels.values()].find((channel) => channel.recipientId === userId);
  }
}
