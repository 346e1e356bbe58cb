import type { MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { Answers } from './answers.ts';
import { type SeenMessage, seenMessage } from './seen-message.ts';

/**
 * The bot's messages in return to one that was written: replies to it, what it writes in the thread
 * started from it, and what it writes next in the same place without replying to anyone.
 */
function returnsTo(world: World, said: MessageRecord): MessageRecord[] {
  const fromBot = (message: MessageRecord): boolean => message.authorId === world.bot.id;
  const here = world.messages.in(said.channelId);
  const after = here.slice(here.findIndex((message) => message.id === said.id) + 1);
  const nextHuman = after.findIndex((message) => !fromBot(message));
  const meanwhile = nextHuman === -1 ? after : after.slice(0, nextHuman);
  const unaddressed = meanwhile.filter((each) => each.replyToId === null && each.origin === null);
  return [...world.messages.repliesTo(said.id), ...world.messages.in(said.id), ...unaddressed]
    .filter(fromBot)
    .filter((message, index, all) => all.indexOf(message) === index);
}

/** A message a person wrote, and what the bot answers to it. */
export class Said extends Answers {
  private readonly record: MessageRecord;

  constructor(
    world: World,
    record: MessageRecord,
    isFinal: ((message: SeenMessage) => boolean) | null,
  ) {
    super({
      world,
      isFinal,
      label: `"${record.content}"`,
      find: () =>
        record.deletedAt === null ? returnsTo(world, record) : world.messages.repliesTo(record.id),
    });
    this.record = record;
  }

  get id(): string {
    return this.record.id;
  }

  /** The message itself. */
  get own(): SeenMessage {
    return seenMessage(this.record);
  }
}
