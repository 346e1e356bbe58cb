import { z } from 'zod';
import { topLevelComponent } from './component-schema.ts';
import { embeds } from './embed-schema.ts';
import { breaks } from './rule-message.ts';

const ids = z.array(z.string()).max(100);

/**
 * What is sent to create or edit a message, through a channel or an interaction. Every field may be
 * left out; null empties it in an edit. Discord documentation: Message resource, Create Message.
 */
export const messageBody = z.looseObject({
  content: z.string().max(2000, breaks('content-length')).nullish(),
  embeds: embeds.nullish(),
  components: z.array(topLevelComponent).nullish(),
  flags: z.number().int().nullish(),
  nonce: z
    .union([z.string(), z.number()])
    .refine((nonce) => String(nonce).length <= 25, { error: breaks('message-nonce') })
    .nullish(),
  enforce_nonce: z.boolean().nullish(),
  allowed_mentions: z
    .looseObject({
      parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
      users: ids.nullish(),
      roles: ids.nullish(),
      replied_user: z.boolean().nullish(),
    })
    .nullish(),
  message_reference: z
    .looseObject({
      type: z.number().int().nullish(),
      message_id: z.string(),
      channel_id: z.string().nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
  attachments: z.array(z.looseObject({ id: z.union([z.string(), z.number()]) })).nullish(),
  poll: z.looseObject({}).nullish(),
  sticker_ids: z.array(z.string()).nullish(),
});

export type MessageBody = z.infer<typeof messageBody>;
