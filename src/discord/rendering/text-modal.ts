import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { type Action, toCustomId } from './custom-id.ts';

/** The custom id of the one input of every form. */
export const modalField = 'text';

/** A form with one text of several lines. */
export function textModal(form: {
  readonly action: Action;
  readonly title: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly required: boolean;
}): ModalBuilder {
  const input = new TextInputBuilder()
    .setCustomId(modalField)
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(form.maxLength)
    .setRequired(form.required);
  if (form.placeholder !== undefined) input.setPlaceholder(form.placeholder);
  const label = new LabelBuilder().setLabel(form.label).setTextInputComponent(input);
  if (form.description !== undefined) label.setDescription(form.description);
  return new ModalBuilder()
    .setCustomId(toCustomId(form.action))
    .setTitle(form.title)
    .addLabelComponents(label);
}
