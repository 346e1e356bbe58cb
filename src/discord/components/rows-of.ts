import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type ButtonBuilder,
  ComponentType,
  type Message,
} from 'discord.js';
import { type Action, fromCustomId } from '../rendering/custom-id.ts';

type ShownRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Buttons that a row holds. Discord documentation: Component reference, Action Row. */
const mostButtons = 5;

/** What stands below a message, without the buttons for something. */
export function rowsWithout({ components }: Message, kind: Action['kind']): ShownRow[] {
  return components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? [row.toJSON()] : []))
    .map((row) => ({ ...row, components: row.components.filter((each) => kindOf(each) !== kind) }))
    .filter((row) => row.components.length > 0);
}

/** What stands below an answer, with another button beside those for votes; nothing where there is no room. */
export function rowsWith(
  message: Message,
  kind: Action['kind'],
  button: ButtonBuilder,
): ShownRow[] {
  return rowsWithout(message, kind).map((row) => {
    const judges = row.components.some((each) => kindOf(each) === 'vote');
    if (!judges || row.components.length >= mostButtons) return row;
    return { ...row, components: [...row.components, button.toJSON()] };
  });
}

function kindOf(component: APIComponentInMessageActionRow): Action['kind'] | undefined {
  return 'custom_id' in component ? fromCustomId(component.custom_id)?.kind : undefined;
}
