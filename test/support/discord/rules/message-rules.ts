import type { Rule } from './rule.ts';

const message = 'Discord documentation: Message resource';
const embeds = 'Discord documentation: Message resource, Embed Limits';
const components = 'Discord documentation: Component reference';
const mentions = 'Discord documentation: Message resource, Allowed Mentions';

/** Rules about what a message may hold and how it may be changed. */
export const messageRules = {
  'content-length': { says: 'Content has at most 2000 characters.', source: message },
  'message-empty': { says: 'A message holds something to show.', source: message },
  'message-flags': {
    says: 'Only SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2 and, for interactions, EPHEMERAL may be set.',
    source: `${message}, Message Flags`,
  },
  'message-nonce': { says: 'A nonce has at most 25 characters.', source: message },
  'allowed-mentions': {
    says: 'Every send and every edit carries allowed_mentions that allow nobody, or a role alone that administrators chose: an edit without them pings by the defaults.',
    source: `${mentions}; Edit Message`,
  },
  'edit-interval': {
    says: 'Progress edits of one message are at least two seconds apart; the last one may come at once.',
    source: 'Discord documentation: Rate Limits (unpublished by design; a deliberate choice here)',
  },
  'embed-count': { says: 'At most 10 embeds.', source: embeds },
  'embed-title': { says: 'An embed title has at most 256 characters.', source: embeds },
  'embed-description': {
    says: 'An embed description has at most 4096 characters.',
    source: embeds,
  },
  'embed-fields': { says: 'An embed has at most 25 fields.', source: embeds },
  'embed-field-name': { says: 'A field name has 1 to 256 characters.', source: embeds },
  'embed-field-value': { says: 'A field value has 1 to 1024 characters.', source: embeds },
  'embed-footer': { says: 'A footer has at most 2048 characters.', source: embeds },
  'embed-author': { says: 'An author name has at most 256 characters.', source: embeds },
  'embed-total': { says: 'All embeds together have at most 6000 characters.', source: embeds },
  'row-count': { says: 'At most 5 action rows without Components V2.', source: components },
  'row-content': {
    says: 'An action row holds 1 to 5 buttons or exactly one select menu.',
    source: `${components}, Action Row`,
  },
  'button-label': {
    says: 'A button label has at most 80 characters.',
    source: `${components}, Button`,
  },
  'button-shape': {
    says: 'A button has a label or an emoji, and either a custom id or, as a link, a URL of at most 512 characters.',
    source: `${components}, Button`,
  },
  'custom-id-length': {
    says: 'A custom id has 1 to 100 characters.',
    source: `${components}, Custom ID`,
  },
  'custom-id-unique': {
    says: 'Custom ids are unique in a message.',
    source: `${components}, Custom ID`,
  },
  'select-options': {
    says: 'A select menu has 1 to 25 options.',
    source: `${components}, String Select`,
  },
  'select-option-text': {
    says: 'Label, value and description of an option have 1 to 100 characters; values are unique.',
    source: `${components}, Select Option`,
  },
  'select-placeholder': {
    says: 'A placeholder has at most 150 characters.',
    source: `${components}, String Select`,
  },
  'select-range': {
    says: 'A select asks for 0 to 25 values, no more than it has options.',
    source: `${components}, String Select`,
  },
  'v2-flag': {
    says: 'Components V2 need the IS_COMPONENTS_V2 flag.',
    source: `${components}, What is a Component`,
  },
  'v2-legacy-fields': {
    says: 'With IS_COMPONENTS_V2 there is no content, embed, sticker or poll; an edit empties what was there.',
    source: `${components}; Message resource, Edit Message`,
  },
  'v2-count': { says: 'At most 40 components, nested ones included.', source: components },
  'v2-text': {
    says: 'Text displays of one message have at most 4000 characters together.',
    source: 'discord.js guide: Display components, Text Display',
  },
  'v2-bytes': {
    says: 'Text beyond about 10,170 bytes of UTF-8 is answered with an internal error.',
    source: 'discord-api-docs, issue 8554',
  },
  'section-shape': {
    says: 'A section holds 1 to 3 text displays beside a button or a thumbnail.',
    source: `${components}, Section`,
  },
} satisfies Record<string, Rule>;
