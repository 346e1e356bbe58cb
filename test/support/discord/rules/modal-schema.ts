import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { customIds } from './component-tree.ts';
import { breaks } from './rule-message.ts';

const modalCustomId = z
  .string()
  .min(1, breaks('modal-custom-id'))
  .max(100, breaks('modal-custom-id'));

const inputLength = z.number().int().max(4000, breaks('modal-input'));

/** Discord documentation: Component reference, Text Input. */
const textInput = z
  .looseObject({
    type: z.literal(ComponentType.TextInput),
    custom_id: modalCustomId,
    style: z.number().int().min(1).max(2),
    label: z.string().max(45, breaks('modal-label')).nullish(),
    min_length: inputLength.min(0, breaks('modal-input')).nullish(),
    max_length: inputLength.min(1, breaks('modal-input')).nullish(),
    required: z.boolean().nullish(),
    value: z.string().max(4000, breaks('modal-input')).nullish(),
    placeholder: z.string().max(100, breaks('modal-input')).nullish(),
  })
  .refine((input) => (input.value ?? '').length <= (input.max_length ?? 4000), {
    error: breaks('modal-input'),
  });

const otherInput = z.looseObject({
  type: z.number().int().min(3).max(23),
  custom_id: modalCustomId,
});

/** Discord documentation: Component reference, Label. */
const label = z.looseObject({
  type: z.literal(ComponentType.Label),
  label: z.string().min(1, breaks('modal-label')).max(45, breaks('modal-label')),
  description: z.string().max(100, breaks('modal-label')).nullish(),
  component: z.union([textInput, otherInput]).superRefine((input, context) => {
    if (input.type !== ComponentType.TextInput) return;
    for (const issue of textInput.safeParse(input).error?.issues ?? []) {
      context.addIssue({ code: 'custom', message: issue.message });
    }
  }),
});

const row = z.looseObject({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(textInput).length(1),
});

const text = z.looseObject({
  type: z.literal(ComponentType.TextDisplay),
  content: z.string().min(1),
});

/** A form. Discord documentation: Interactions, Receiving and Responding, Modal. */
export const modal = z
  .looseObject({
    custom_id: modalCustomId,
    title: z.string().min(1, breaks('modal-title')).max(45, breaks('modal-title')),
    components: z
      .array(z.discriminatedUnion('type', [label, row, text]))
      .min(1, breaks('modal-components'))
      .max(5, breaks('modal-components')),
  })
  .refine(
    (form) => new Set(customIds(form.components)).size === customIds(form.components).length,
    {
      error: breaks('modal-custom-id'),
    },
  );

export type Modal = z.infer<typeof modal>;
