import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshGraph, planGraph } from '../../../src/index/vectors/graph-plan.ts';

describe('the plan of a new graph', () => {
  it('keeps labels, appends new ones and removes the rest', () => {
    const old = { nodes: 100, fresh: 100 };
    const oldRows = [...Array.from({ length: 98 }, (_, row) => row + 2), -1];
    const plan = planGraph(oldRows, freshGraph(100).labels, old);
    expect(plan.reuse).toBe(true);
    expect([...plan.labels]).toEqual([...Array.from({ length: 98 }, (_, row) => row + 2), 100]);
    expect(plan.removed).toEqual([0, 1]);
    expect(plan.added).toEqual([98]);
    expect(plan.state).toEqual({ nodes: 101, fresh: 100 });
  });

  it('gives a vector that stands in two windows two nodes', () => {
    const plan = planGraph([0, 0, 1, 2, 3, 4, 5, 6, 7, 8], freshGraph(9).labels, {
      nodes: 9,
      fresh: 9,
    });
    expect(plan.added).toEqual([1]);
    expect(new Set(plan.labels).size).toBe(10);
  });

  it('starts afresh when much has changed since it last did', () => {
    const rows = Array.from({ length: 100 }, (_, row) => (row < 80 ? row : -1));
    const plan = planGraph(rows, freshGraph(100).labels, { nodes: 100, fresh: 100 });
    expect(plan).toEqual(freshGraph(100));
  });

  it('always gives every window its own label, from whatever went before', () => {
    const round = fc.array(fc.integer({ min: -1, max: 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 8 }), (rounds) => {
        let plan = freshGraph(50);
        for (const rows of rounds) {
          const count = plan.labels.length;
          const oldRows = rows.map((row) => (row < count ? row : -1));
          const alive = new Set(plan.labels);
          plan = planGraph(oldRows, plan.labels, plan.state);
          expect(new Set(plan.labels).size).toBe(rows.length);
          expect(plan.added.every((row) => (plan.labels[row] ?? -1) < plan.state.nodes)).toBe(true);
          if (!plan.reuse) continue;
          for (const label of plan.removed) alive.delete(label);
          for (const row of plan.added) alive.add(plan.labels[row] ?? -1);
          expect([...alive].sort()).toEqual([...plan.labels].sort());
        }
      }),
    );
  });
});
