import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  fromCustomId,
  idleIds,
  longestSearch,
  toCustomId,
} from '../../../src/discord/rendering/custom-id.ts';

const answer = fc.stringMatching(/^[\w-]{1,32}$/);
const count = fc.nat({ max: 999_999 });
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('passages' as const), answer, source: count, page: count }),
  fc.record({ kind: fc.constant('text-page' as const), answer, page: count }),
  fc.record({ kind: fc.constant('left-out' as const), answer }),
  fc.record({
    kind: fc.constant('vote' as const),
    answer,
    vote: fc.constantFrom('up' as const, 'down' as const),
  }),
  fc.record({
    kind: fc.constantFrom(
      'choose-passages' as const,
      'reason' as const,
      'why' as const,
      'follow-up' as const,
      'share' as const,
      'person' as const,
    ),
    answer,
  }),
  fc.record(
    {
      kind: fc.constant('sources-page' as const),
      page: count,
      search: fc
        .string({ unit: 'grapheme', maxLength: 20 })
        .map((text) => text.slice(0, longestSearch)),
    },
    { requiredKeys: ['kind', 'page'] },
  ),
  fc.record({
    kind: fc.constant('collections' as const),
    act: fc.constantFrom(
      'open' as const,
      'show' as const,
      'server' as const,
      'channel' as const,
      'free-server' as const,
      'free-channel' as const,
    ),
    page: count,
  }),
  fc.record({
    kind: fc.constant('setting' as const),
    setting: fc.constantFrom(
      'allowed-channels' as const,
      'question-channels' as const,
      'people' as const,
      'people-channel' as const,
      'people-role' as const,
      'weekly-channel' as const,
      'replies' as const,
      'privacy' as const,
    ),
  }),
);

describe('custom ids', () => {
  test('every action fits into 100 characters and comes back from its id', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const id = toCustomId(action);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(fromCustomId(id)).toEqual(action);
      }),
    );
  });

  test('different actions have different ids', () => {
    fc.assert(
      fc.property(actions, actions, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(toCustomId(one)).not.toBe(toCustomId(other));
      }),
    );
  });

  test('ids of another version, of another bot, or forged, mean nothing', () => {
    const forged = [
      'tc0:vote:abc:up',
      'tc1:vote:abc:sideways',
      'tc1:vote::up',
      'tc1:passages:abc:1',
      'tc1:passages:abc:one:0',
      'tc1:passages:abc:-1:0',
      'tc1:text-page:abc:1e3',
      `tc1:follow-up:${'x'.repeat(33)}`,
      "tc1:follow-up:' OR 1=1",
      'tc1:setting:token',
      'tc1:sources-page:',
      'tc1:__proto__:x',
      'buy:now',
      '',
      ...Object.values(idleIds),
    ];
    for (const id of forged) expect(fromCustomId(id), id).toBeUndefined();
    fc.assert(fc.property(fc.string(), (id) => fromCustomId(id) === undefined));
  });

  test('an id that would be too long is refused where it is made', () => {
    expect(() => toCustomId({ kind: 'follow-up', answer: 'x'.repeat(100) })).toThrow(
      /custom id of/,
    );
  });
});
