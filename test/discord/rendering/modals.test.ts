import { describe, expect, test } from 'vitest';
import { fromCustomId } from '../../../src/discord/rendering/custom-id.ts';
import { followUpModal } from '../../../src/discord/rendering/follow-up-modal.ts';
import { reasonModal } from '../../../src/discord/rendering/reason-modal.ts';
import { modalField } from '../../../src/discord/rendering/text-modal.ts';
import { english } from '../../../src/messages/english.ts';
import { modal } from '../../support/discord/rules/modal-schema.ts';

const say = english.people;

describe('forms', () => {
  test('are what Discord takes, and know the answer that they belong to', () => {
    for (const [form, kind] of [
      [followUpModal(say, 'a1'), 'follow-up'],
      [reasonModal(say, 'a1'), 'reason'],
    ] as const) {
      const wire = form.toJSON();
      expect(modal.safeParse(wire).error?.issues ?? []).toEqual([]);
      expect(fromCustomId(wire.custom_id)).toEqual({ kind, answer: 'a1' });
      expect(JSON.stringify(wire)).toContain(`"custom_id":"${modalField}"`);
    }
  });

  test('a reason may be left out, a question may not', () => {
    expect(JSON.stringify(reasonModal(say, 'a1'))).toContain('"required":false');
    expect(JSON.stringify(followUpModal(say, 'a1'))).toContain('"required":true');
  });
});
