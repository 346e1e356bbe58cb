/** One component anywhere in a message or modal, as it was sent. */
export interface ComponentNode {
  readonly type: number;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is ComponentNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'number'
  );
}

/** Every component of a tree in reading order: rows, containers, sections, labels and what they hold. */
export function everyComponent(components: readonly unknown[]): ComponentNode[] {
  return components
    .filter(isNode)
    .flatMap((node) => [
      node,
      ...everyComponent(Array.isArray(node.components) ? node.components : []),
      ...everyComponent([node.accessory, node.component]),
    ]);
}

/** The custom ids of a tree, in reading order. */
export function customIds(components: readonly unknown[]): string[] {
  return everyComponent(components)
    .map((node) => node.custom_id)
    .filter((id) => typeof id === 'string');
}
