import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshGraph, planGraph } from '../../../src/index/vectors/graph-plan.ts';

const idsTo = (count: number): string[] => Array.from({ length: count }, (_, row) => `${row}`);

describe('the plan of a new graph', () => {
  it('keeps labels, appends new ones and removes the rest', () => {
    const old = { nodes: 100, fresh: 100 };
    const oldRows = [...Array.from({ length: 98 }, (_, row) => row + 2), -1];
    const ids = [...idsTo(100).slice(2), 'new'];
    const plan = planGraph({ ids, oldRows }, freshGraph(idsTo(100)).labels, old);
    expect(plan.reuse).toBe(true);
    expect([...plan.labels]).toEqual([...Array.from({ length: 98 }, (_, row) => row + 2), 100]);
    expect(plan.removed).toEqual([0, 1]);
    expect(plan.added).toEqual([98]);
    expect(plan.state).toEqual({ nodes: 101, fresh: 100 });
  });

  it('gives a vector that stands in two windows one node, also where it had two', () => {
    expect(freshGraph(['a', 'b', 'a', 'a'])).toMatchObject({ added: [0, 1], state: { nodes: 2 } });
    expect([...freshGraph(['a', 'b', 'a', 'c', 'a']).labels]).toEqual([0, 1, 0, 2, 0]);
    const ids = [...idsTo(9), '0', 'new', 'new'];
    const oldRows = [...idsTo(9).map(Number), 9, -1, -1];
    const oldLabels = Uint32Array.from({ length: 10 }, (_, row) => row);
    const plan = planGraph({ ids, oldRows }, oldLabels, { nodes: 10, fresh: 10 });
    expect([...plan.labels]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 10, 10]);
    expect(plan).toMatchObject({ removed: [9], added: [10], state: { nodes: 11 }, reuse: true });
  });

  it('starts afresh when much has changed since it last did', () => {
    const rows = Array.from({ length: 100 }, (_, row) => (row < 80 ? row : -1));
    const ids = rows.map((row, index) => (row < 0 ? `new ${index}` : `${row}`));
    const state = { nodes: 100, fresh: 100 };
    const plan = planGraph({ ids, oldRows: rows }, freshGraph(idsTo(100)).labels, state);
    expect(plan).toEqual(freshGraph(ids));
  });

  it('always gives every vector its own label, from whatever went before', () => {
    const round = fc.array(fc.integer({ min: -1, max: 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 8 }), (rounds) => {
        let ids = idsTo(50);
        let plan = freshGraph(ids);
        for (const [round, rows] of rounds.entries()) {
          const oldIds = ids;
          const oldRows = rows.map((row) => (row < oldIds.length ? row : -1));
          ids = oldRows.map((row, index) => oldIds[row] ?? `${round} ${index}`);
          const alive = new Set(plan.labels);
          plan = planGraph({ ids, oldRows }, plan.labels, plan.state);
          const labelOf = new Map(ids.map((id, row) => [id, plan.labels[row]]));
          expect(new Set(plan.labels).size).toBe(labelOf.size);
          expect(ids.map((id) => labelOf.get(id))).toEqual([...plan.labels]);
          expect(plan.added.every((row) => (plan.labels[row] ?? -1) < plan.state.nodes)).toBe(true);
          if (!plan.reuse) continue;
          for (const label of plan.removed) alive.delete(label);
          for (const row of plan.added) alive.add(plan.labels[row] ?? -1);
          expect([...alive].sort()).toEqual([...new Set(plan.labels)].sort());
        }
      }),
    );
  });
});
