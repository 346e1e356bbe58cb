import { ButtonStyle, ComponentType } from 'discord.js';
import { z } from 'zod';
import { breaks } from './rule-message.ts';

/** Discord documentation: Component reference, Custom ID. */
const customId = z.string().min(1, breaks('custom-id-length')).max(100, breaks('custom-id-length'));

/** Discord documentation: Component reference, Button. */
const button = z
  .looseObject({
    type: z.literal(ComponentType.Button),
    style: z.number().int().min(1).max(6),
    label: z.string().max(80, breaks('button-label')).nullish(),
    emoji: z.looseObject({}).nullish(),
    custom_id: customId.nullish(),
    url: z.string().max(512, breaks('button-shape')).nullish(),
    disabled: z.boolean().nullish(),
  })
  .refine((value) => (value.label ?? '') !== '' || value.emoji, { error: breaks('button-shape') })
  .refine(
    (value) =>
      value.style === ButtonStyle.Link
        ? typeof value.url === 'string' && !value.custom_id
        : typeof value.custom_id === 'string' && !value.url,
    { error: breaks('button-shape') },
  );

const optionText = z
  .string()
  .min(1, breaks('select-option-text'))
  .max(100, breaks('select-option-text'));

const selectBase = {
  custom_id: customId,
  placeholder: z.string().max(150, breaks('select-placeholder')).nullish(),
  min_values: z
    .number()
    .int()
    .min(0, breaks('select-range'))
    .max(25, breaks('select-range'))
    .nullish(),
  max_values: z
    .number()
    .int()
    .min(1, breaks('select-range'))
    .max(25, breaks('select-range'))
    .nullish(),
  disabled: z.boolean().nullish(),
};

/** Discord documentation: Component reference, String Select. */
const stringSelect = z
  .looseObject({
    type: z.literal(ComponentType.StringSelect),
    ...selectBase,
    options: z
      .array(
        z.looseObject({
          label: optionText,
          value: optionText,
          description: z.string().max(100, breaks('select-option-text')).nullish(),
          default: z.boolean().nullish(),
        }),
      )
      .min(1, breaks('select-options'))
      .max(25, breaks('select-options')),
  })
  .refine(
    (value) => new Set(value.options.map((option) => option.value)).size === value.options.length,
    {
      error: breaks('select-option-text'),
    },
  )
  .refine((value) => (value.max_values ?? 1) <= value.options.length, {
    error: breaks('select-range'),
  });

const entitySelect = z.looseObject({
  type: z.union([
    z.literal(ComponentType.UserSelect),
    z.literal(ComponentType.RoleSelect),
    z.literal(ComponentType.MentionableSelect),
    z.literal(ComponentType.ChannelSelect),
  ]),
  ...selectBase,
});

/** Discord documentation: Component reference, Action Row. */
const actionRow = z
  .looseObject({
    type: z.literal(ComponentType.ActionRow),
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, entitySelect]))
      .min(1, breaks('row-content'))
      .max(5, breaks('row-content')),
  })
  .refine(
    (row) =>
      row.components.length === 1 ||
      row.components.every((each) => each.type === ComponentType.Button),
    { error: breaks('row-content') },
  );

const textDisplay = z.looseObject({
  type: z.literal(ComponentType.TextDisplay),
  content: z.string().min(1, breaks('message-empty')),
});

const thumbnail = z.looseObject({
  type: z.literal(ComponentType.Thumbnail),
  media: z.looseObject({}),
});

/** Discord documentation: Component reference, Section. */
const section = z.looseObject({
  type: z.literal(ComponentType.Section),
  components: z.array(textDisplay).min(1, breaks('section-shape')).max(3, breaks('section-shape')),
  accessory: z.discriminatedUnion('type', [button, thumbnail], { error: breaks('section-shape') }),
});

const separator = z.looseObject({
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().nullish(),
  spacing: z.number().int().min(1).max(2).nullish(),
});

const mediaGallery = z.looseObject({
  type: z.literal(ComponentType.MediaGallery),
  items: z
    .array(z.looseObject({ media: z.looseObject({}) }))
    .min(1)
    .max(10),
});

const file = z.looseObject({ type: z.literal(ComponentType.File), file: z.looseObject({}) });

const insideContainer = [actionRow, textDisplay, section, separator, mediaGallery, file] as const;

/** Discord documentation: Component reference, Container. */
const container = z.looseObject({
  type: z.literal(ComponentType.Container),
  accent_color: z.number().int().min(0).max(0xffffff).nullish(),
  components: z.array(z.discriminatedUnion('type', insideContainer)).min(1),
});

/** What may stand at the top level of a message. */
export const topLevelComponent = z.discriminatedUnion('type', [...insideContainer, container]);
