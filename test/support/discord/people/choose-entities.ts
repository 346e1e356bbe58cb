import { ApplicationCommandOptionType, ComponentType } from 'discord.js';
import { type ComponentNode, everyComponent } from '../rules/component-tree.ts';
import type { MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { pickComponent } from './pick-component.ts';
import { type Resolved, resolveEntity } from './resolve-entity.ts';

/** What there are menus of beside lists of options, with the type that an option of a command has for it. */
const kinds = {
  channel: {
    component: ComponentType.ChannelSelect,
    option: ApplicationCommandOptionType.Channel,
  },
  role: { component: ComponentType.RoleSelect, option: ApplicationCommandOptionType.Role },
};

/** A menu of a message with what is chosen from it, as the bot receives that. */
export function chooseEntities(
  world: World,
  { components, guildId }: MessageRecord,
  kind: keyof typeof kinds,
  idOrPlaceholder: string,
  chosen: readonly { readonly id: string }[],
): { readonly select: ComponentNode; readonly data: object } {
  const { component, option } = kinds[kind];
  const menus = everyComponent(components).filter(({ type }) => type === component);
  const select = pickComponent(menus, idOrPlaceholder, `${kind} menu`);
  const resolved: Resolved = { users: {}, members: {}, channels: {}, roles: {} };
  const values = chosen.map(({ id }) => resolveEntity(world, guildId, option, id, resolved));
  return { select, data: { values, resolved } };
}
