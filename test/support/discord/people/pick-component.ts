import type { ComponentNode } from '../rules/component-tree.ts';

/**
 * The component a person means, by custom id, label, placeholder or emoji.
 *
 * @throws Error when there is none, when it is disabled, and for links, which send no event.
 */
export function pickComponent(
  components: readonly ComponentNode[],
  wanted: string,
  kind: string,
): ComponentNode {
  const names = (each: ComponentNode) => [
    each.custom_id,
    each.label,
    each.placeholder,
    emojiName(each),
  ];
  const found = components.find((each) => names(each).includes(wanted));
  const offered = components.map((each) =>
    String(each.label ?? each.placeholder ?? each.custom_id),
  );
  if (!found) throw new Error(`There is no ${kind} "${wanted}", only: ${offered.join(', ')}.`);
  if (found.disabled === true) throw new Error(`The ${kind} "${wanted}" is disabled.`);
  if (typeof found.custom_id !== 'string') throw new Error(`The ${kind} "${wanted}" is a link.`);
  return found;
}

function emojiName(component: ComponentNode): unknown {
  const emoji = component.emoji;
  return typeof emoji === 'object' && emoji !== null ? Reflect.get(emoji, 'name') : undefined;
}
