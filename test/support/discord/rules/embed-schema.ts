import { z } from 'zod';
import { breaks } from './rule-message.ts';

/** Discord documentation: Message resource, Embed Limits. Lengths count UTF-16 units, the stricter reading. */
export const embed = z.looseObject({
  title: z.string().max(256, breaks('embed-title')).nullish(),
  description: z.string().max(4096, breaks('embed-description')).nullish(),
  url: z.string().nullish(),
  color: z.number().int().min(0).max(0xffffff).nullish(),
  timestamp: z.string().nullish(),
  footer: z.looseObject({ text: z.string().max(2048, breaks('embed-footer')) }).nullish(),
  author: z.looseObject({ name: z.string().max(256, breaks('embed-author')) }).nullish(),
  fields: z
    .array(
      z.looseObject({
        name: z.string().min(1, breaks('embed-field-name')).max(256, breaks('embed-field-name')),
        value: z
          .string()
          .min(1, breaks('embed-field-value'))
          .max(1024, breaks('embed-field-value')),
        inline: z.boolean().nullish(),
      }),
    )
    .max(25, breaks('embed-fields'))
    .nullish(),
});

/** What counts against the total of 6000: title, description, fields, footer and author. */
function embedLength(value: z.infer<typeof embed>): number {
  const fields = (value.fields ?? []).map((field) => field.name.length + field.value.length);
  return [
    value.title?.length ?? 0,
    value.description?.length ?? 0,
    value.footer?.text.length ?? 0,
    value.author?.name.length ?? 0,
    ...fields,
  ].reduce((sum, length) => sum + length, 0);
}

/** The embeds of one message. */
export const embeds = z
  .array(embed)
  .max(10, breaks('embed-count'))
  .refine((list) => list.reduce((sum, each) => sum + embedLength(each), 0) <= 6000, {
    error: breaks('embed-total'),
  });
