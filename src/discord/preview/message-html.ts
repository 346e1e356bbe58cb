import {
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { escapeHtml } from '../../escape-html.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { markdownHtml, markdownWords } from './markdown-html.ts';
import type { Reader } from './reader.ts';

/** A message's payload, as it goes over the wire, as elements of the component library, without its frame. */
export function messageHtml(message: RenderedMessage, reader: Reader): string {
  return [
    markdownHtml(message.content, reader),
    ...message.embeds.map((embed) => embedHtml(embed.toJSON(), reader)),
    message.components.length === 0
      ? ''
      : `<discord-attachments slot="components">${message.components
          .map((row) => row.toJSON())
          .map(
            ({ components }) =>
              `<discord-action-row>${components.map(componentHtml).join('')}</discord-action-row>`,
          )
          .join('')}</discord-attachments>`,
  ].join('\n');
}

function embedHtml(embed: APIEmbed, reader: Reader): string {
  const { title, url, color, author, description, fields = [], footer } = embed;
  const attributes = {
    'embed-title': title === undefined ? undefined : markdownWords(title),
    url,
    color: color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`,
    'author-name': author?.name,
  };
  let inline = 0;
  const shown = fields.map((field) => {
    inline = field.inline ? (inline % 3) + 1 : 0;
    const place = field.inline ? ` inline inline-index="${inline}"` : '';
    return `<discord-embed-field field-title="${escapeHtml(markdownWords(field.name))}"${place}>${markdownHtml(field.value, reader)}</discord-embed-field>`;
  });
  return [
    `<discord-embed slot="embeds" ${attributesHtml(attributes)}>`,
    description === undefined
      ? ''
      : `<discord-embed-description slot="description">${markdownHtml(description, reader)}</discord-embed-description>`,
    shown.length === 0
      ? ''
      : `<discord-embed-fields slot="fields">${shown.join('')}</discord-embed-fields>`,
    footer === undefined
      ? ''
      : `<discord-embed-footer slot="footer">${escapeHtml(footer.text)}</discord-embed-footer>`,
    '</discord-embed>',
  ].join('');
}

const buttonTypes: Readonly<Partial<Record<ButtonStyle, string>>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
};

function componentHtml(component: APIComponentInMessageActionRow): string {
  if (component.type === ComponentType.Button) return buttonHtml(component);
  const options =
    component.type === ComponentType.StringSelect
      ? component.options.map(
          ({ label, description }) =>
            `<discord-string-select-menu-option ${attributesHtml({ label, description })}></discord-string-select-menu-option>`,
        )
      : [];
  const attributes = attributesHtml({ placeholder: component.placeholder ?? '' });
  return `<discord-string-select-menu ${attributes}${component.disabled ? ' disabled' : ''}>${options.join('')}</discord-string-select-menu>`;
}

function buttonHtml(button: APIButtonComponent): string {
  const label = 'label' in button ? button.label : undefined;
  const emoji = 'emoji' in button ? button.emoji?.name : undefined;
  const attributes = attributesHtml({
    type: buttonTypes[button.style] ?? 'secondary',
    url: button.style === ButtonStyle.Link ? button.url : undefined,
  });
  const face = escapeHtml([emoji, label].filter((part) => part !== undefined).join(' '));
  return `<discord-button ${attributes}${button.disabled ? ' disabled' : ''}>${face}</discord-button>`;
}

function attributesHtml(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeHtml(value)}"`]))
    .join(' ');
}
