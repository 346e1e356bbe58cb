/** What a built graph says about itself, kept with the windows. */
export interface GraphState {
  /** Nodes in the graph, deleted ones too; their labels are 0 to `nodes` − 1. */
  readonly nodes: number;
  /** Nodes when it was last built afresh. */
  readonly fresh: number;
}

/** How the graph of a new generation is made. */
export interface GraphPlan {
  /** Label of each window row; rows with the same vector share one. */
  readonly labels: Uint32Array;
  /** Labels of the old graph that are no longer wanted. */
  readonly removed: readonly number[];
  /** Window rows whose vectors are to be added. */
  readonly added: readonly number[];
  readonly state: GraphState;
  /** Whether to start from the old graph. */
  readonly reuse: boolean;
}

/** Above this share of changes since the graph was built afresh it is built afresh again. */
const LARGEST_CHANGE = 0.25;

/**
 * A graph of windows from nothing. Windows of one id have one vector and one node: hnswlib links the nearest to each
 * other, so that a thousand equal ones would be linked to nothing else, and nothing else be found from them.
 * @param ids - of each window row
 */
export function freshGraph(ids: readonly string[]): GraphPlan {
  const labelOf = new Map<string, number>();
  const added: number[] = [];
  const labels = Uint32Array.from(ids, (id, row) => {
    const known = labelOf.get(id);
    if (known !== undefined) return known;
    const label = added.push(row) - 1;
    labelOf.set(id, label);
    return label;
  });
  const count = added.length;
  return { labels, removed: [], added, state: { nodes: count, fresh: count }, reuse: false };
}

/**
 * How to reach the graph of the new windows from the old one, so that linking costs what changed: kept windows keep
 * their label, vanished ones are deleted, new ones appended. Deleted nodes cost memory and appended ones a little of
 * the graph's quality, so after enough of both it is built afresh.
 * @param rows - for each new window row its id, and the old row with the same vector, or -1
 * @param oldLabels - labels by old row
 */
export function planGraph(
  rows: { readonly ids: readonly string[]; readonly oldRows: ArrayLike<number> },
  oldLabels: Uint32Array,
  old: GraphState,
): GraphPlan {
  const labelOf = new Map<string, number>();
  const added: number[] = [];
  let next = old.nodes;
  const labels = Uint32Array.from(rows.ids, (id, row) => {
    const known = labelOf.get(id);
    if (known !== undefined) return known;
    const kept = oldLabels[rows.oldRows[row] ?? -1];
    if (kept === undefined) added.push(row);
    const label = kept ?? next++;
    labelOf.set(id, label);
    return label;
  });
  const dead = next - labelOf.size;
  if (next - old.fresh + dead > LARGEST_CHANGE * old.fresh) return freshGraph(rows.ids);
  const used = new Set(labels);
  const removed = [...new Set(oldLabels)].filter((label) => !used.has(label));
  return { labels, removed, added, state: { nodes: next, fresh: old.fresh }, reuse: true };
}
