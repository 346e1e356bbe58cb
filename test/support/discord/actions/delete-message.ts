import type { MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { messageDeletedEvent, tell } from './message-event.ts';

/** Takes a message away; whoever addresses it afterwards hears 10008. */
export function deleteMessage(world: World, message: MessageRecord): void {
  message.deletedAt = world.clock.now();
  tell(world, message, messageDeletedEvent(message));
}
