import { ComponentType, type ModalBuilder, TextInputStyle } from 'discord.js';
import { escapeHtml } from '../../escape-html.ts';

/** A form as Discord draws it; the component library only shows one when it is opened, so this is drawn by hand. */
export function modalHtml(modal: ModalBuilder): string {
  const { title, components } = modal.toJSON();
  const inputs = components.map((component) => {
    if (component.type !== ComponentType.Label) return '';
    const { label, description, component: input } = component;
    if (input.type !== ComponentType.TextInput) return '';
    const rows = input.style === TextInputStyle.Paragraph ? 3 : 1;
    return [
      `<label>${escapeHtml(label)}${input.required === false ? '' : ' <b>*</b>'}</label>`,
      description === undefined ? '' : `<p>${escapeHtml(description)}</p>`,
      `<textarea rows="${rows}" placeholder="${escapeHtml(input.placeholder ?? '')}"></textarea>`,
    ].join('');
  });
  return `<div class="form"><h3>${escapeHtml(title)}</h3>${inputs.join('')}<div class="actions"><span>Cancel</span><span class="submit">Submit</span></div></div>`;
}
