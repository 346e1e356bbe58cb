import type { AnswerEvent } from '../../answering/events.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { progressMessage } from '../rendering/progress-message.ts';
import type { PacedDisplay } from './paced-display.ts';
import type { ReplyPlace } from './reply-place.ts';
import { withoutEmbeds } from './without-embeds.ts';

/**
 * Shows what is being done for a question; the draft of a written answer stays while it is checked.
 * @param id - by which the one who asked can stop it
 */
export function showProgress(
  question: string,
  place: ReplyPlace,
  display: PacedDisplay<RenderedMessage>,
  id: string,
): (event: AnswerEvent) => void {
  let draft = '';
  return (event) => {
    if (event.type === 'done') return;
    if (event.type === 'writing') draft = event.text;
    const message = progressMessage(place.say, question, event, draft, id);
    display.update(place.embeds ? message : withoutEmbeds(message));
  };
}
