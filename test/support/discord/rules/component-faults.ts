import { ComponentType, MessageFlags } from 'discord.js';
import type { Component, Embed } from '../world/records.ts';
import { customIds, everyComponent } from './component-tree.ts';
import type { RuleName } from './rules.ts';

/** A message as it would be shown. */
export interface ShownMessage {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly flags: number;
}

/** A broken rule and what broke it. */
export interface Fault {
  readonly rule: RuleName;
  readonly detail: string;
}

/**
 * What is wrong with a message's components as a whole; single components are checked by their
 * schema. Discord documentation: Component reference, and the sources named with each rule.
 */
export function componentFaults(shown: ShownMessage): Fault[] {
  const ids = customIds(shown.components);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const faults: Fault[] = repeated.map((id) => ({ rule: 'custom-id-unique', detail: id }));
  const isV2 = (shown.flags & MessageFlags.IsComponentsV2) !== 0;
  return [...faults, ...(isV2 ? faultsOfV2(shown) : faultsWithoutV2(shown))];
}

function faultsWithoutV2(shown: ShownMessage): Fault[] {
  const others = shown.components.filter((each) => each.type !== ComponentType.ActionRow);
  const faults: Fault[] = others.map((each) => ({
    rule: 'v2-flag',
    detail: `component of type ${each.type}`,
  }));
  return shown.components.length > 5
    ? [...faults, { rule: 'row-count', detail: `${shown.components.length} rows` }]
    : faults;
}

function faultsOfV2(shown: ShownMessage): Fault[] {
  const all = everyComponent(shown.components);
  const text = all
    .filter((each) => each.type === ComponentType.TextDisplay)
    .map((each) => String(each.content))
    .join('');
  const bytes = Buffer.byteLength(text);
  const legacy = shown.content !== '' || shown.embeds.length > 0;
  const checks: [boolean, Fault][] = [
    [legacy, { rule: 'v2-legacy-fields', detail: 'content or embeds' }],
    [all.length > 40, { rule: 'v2-count', detail: `${all.length} components` }],
    [text.length > 4000, { rule: 'v2-text', detail: `${text.length} characters` }],
    [bytes > 10_170, { rule: 'v2-bytes', detail: `${bytes} bytes` }],
  ];
  return checks.filter(([broken]) => broken).map(([, fault]) => fault);
}
