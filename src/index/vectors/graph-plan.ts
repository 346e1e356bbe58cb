/** What a built graph says about itself, kept with the windows. */
export interface GraphState {
  /** Nodes in the graph, deleted ones too; their labels are 0 to `nodes` − 1. */
  readonly nodes: number;
  /** Nodes when it was last built afresh. */
  readonly fresh: number;
}

/** How the graph of a new generation is made. */
export interface GraphPlan {
  /** Label of each window row. */
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

/** A graph of `count` windows from nothing: the label is the row. */
export function freshGraph(count: number): GraphPlan {
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  return {
    labels: rows,
    removed: [],
    added: [...rows],
    state: { nodes: count, fresh: count },
    reuse: false,
  };
}

/**
 * How to reach the graph of the new windows from the old one, so that linking costs what changed: kept windows keep
 * their label, vanished ones are deleted, new ones appended. Deleted nodes cost memory and appended ones a little of
 * the graph's quality, so after enough of both it is built afresh.
 * @param oldRows - for each new window row the old row with the same vector, or -1
 * @param oldLabels - labels by old row
 */
export function planGraph(
  oldRows: ArrayLike<number>,
  oldLabels: Uint32Array,
  old: GraphState,
): GraphPlan {
  const free = new Set(oldLabels);
  const labels = new Uint32Array(oldRows.length);
  const added: number[] = [];
  let next = old.nodes;
  for (let row = 0; row < oldRows.length; row++) {
    const label = oldLabels[oldRows[row] ?? -1];
    if (label !== undefined && free.delete(label)) {
      labels[row] = label;
    } else {
      labels[row] = next++;
      added.push(row);
    }
  }
  const dead = next - oldRows.length;
  if (next - old.fresh + dead > LARGEST_CHANGE * old.fresh) return freshGraph(oldRows.length);
  const state = { nodes: next, fresh: old.fresh };
  return { labels, removed: [...free], added, state, reuse: true };
}
