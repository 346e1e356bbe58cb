import { ComponentType } from 'discord.js';
import { type ComponentNode, everyComponent } from '../rules/component-tree.ts';
import type { Modal } from '../rules/modal-schema.ts';

/** What a person fills in, by custom id: text, or the values of a select. */
export type ModalFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * A filled form as the bot receives it (Receiving and Responding, Modal Submit Data).
 *
 * @throws Error for what Discord's own client would not let pass.
 */
export function modalData(modal: Modal, fields: ModalFields) {
  const inputs = everyComponent(modal.components).map((each) => each.custom_id);
  const unknown = Object.keys(fields).filter((id) => !inputs.includes(id));
  if (unknown.length > 0)
    throw new Error(`The form "${modal.title}" has no input ${unknown.join(', ')}.`);
  return {
    custom_id: modal.custom_id,
    components: modal.components.map((component, index) => {
      const base = { id: index * 2 + 1, type: component.type };
      if (component.type === ComponentType.Label) {
        return { ...base, component: filled(component.component, fields, index * 2 + 2) };
      }
      if (component.type === ComponentType.ActionRow) {
        return {
          ...base,
          components: component.components.map((each) => filled(each, fields, index * 2 + 2)),
        };
      }
      return base;
    }),
  };
}

function filled(input: ComponentNode, fields: ModalFields, id: number) {
  const customId = String(input.custom_id);
  const given = fields[customId];
  const base = { id, type: input.type, custom_id: customId };
  if (input.type !== ComponentType.TextInput) {
    return { ...base, values: typeof given === 'string' ? [given] : (given ?? []) };
  }
  const value = String(given ?? input.value ?? '');
  const required = input.required !== false;
  const least = typeof input.min_length === 'number' ? input.min_length : 0;
  const most = typeof input.max_length === 'number' ? input.max_length : 4000;
  if (required && value === '') throw new Error(`The input "${customId}" is required.`);
  if (value !== '' && (value.length < least || value.length > most)) {
    throw new Error(`The input "${customId}" takes ${least} to ${most} characters.`);
  }
  return { ...base, value };
}
