import { ModalBuilder } from 'discord.js';
import { escapeHtml } from '../../escape-html.ts';
import { defaultLanguage, languages } from '../../messages/languages.ts';
import type { Language } from '../../messages/messages.ts';
import type { Example } from './example.ts';
import { messageHtml } from './message-html.ts';
import { modalHtml } from './modal-html.ts';
import { pageStyle, shadowStyles } from './page-style.ts';
import { previewTime } from './preview-time.ts';
import type { Reader } from './reader.ts';

/** A round picture with letters on it, so that the page loads nothing. */
function avatar(letters: string, colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${colour}"/><text x="32" y="42" font-family="sans-serif" font-size="28" fill="#fff" text-anchor="middle">${letters}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const clerk = avatar('TC', '#2e7d32');
const asker = avatar('R', '#5865f2');

/** What the component library shows instead of pictures from the network. */
const libraryConfig = {
  avatars: { default: asker, blue: asker },
  profiles: {
    clerk: { author: 'Town Clerk', avatar: clerk, bot: true },
    reader: { author: 'reader', avatar: asker },
  },
};

/**
 * Light or dark by `#light`, phone or desktop by `#phone`. It runs before the library, whose messages read the theme
 * only once.
 */
const pageScript = `
const light = location.hash.includes('light');
document.body.className = [light ? 'light' : 'dark', location.hash.includes('phone') ? 'phone' : 'desktop'].join(' ');
for (const each of document.querySelectorAll('discord-messages')) each.toggleAttribute('light-theme', light);
for (const link of document.querySelectorAll('nav a[href$=".html"]')) link.hash = location.hash;
addEventListener('hashchange', () => location.reload());
`;

/** Runs after the library: what it draws with the sizes and colours of another Discord is drawn as today's. */
const mendingScript = `
for (const [name, style] of Object.entries(${JSON.stringify(shadowStyles)})) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  for (const each of document.querySelectorAll(name)) {
    Promise.resolve(each.updateComplete).then(() => each.shadowRoot?.adoptedStyleSheets.push(sheet));
  }
}
`;

/** The file of a language's page. */
export function pageName({ locale }: Language): string {
  return locale === defaultLanguage.locale ? 'index.html' : `${locale.split('-')[0]}.html`;
}

/**
 * The preview in a language as one page that needs nothing else.
 * @param library - the component library as a script
 */
export function previewPage(
  examples: readonly Example[],
  library: string,
  { locale }: Language = defaultLanguage,
): string {
  const reader = { locale, now: previewTime };
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Town Clerk: replies</title>
<style>${pageStyle}</style>
<script>globalThis.$discordMessage = ${inScript(JSON.stringify(libraryConfig))};</script>
</head>
<body class="dark desktop">
<nav><b>Town Clerk: replies</b>
<a href="#dark-desktop">Dark, desktop</a><a href="#light-desktop">Light, desktop</a><a href="#dark-phone">Dark, phone</a><a href="#light-phone">Light, phone</a>
${languages.map(languageLink).join('')}</nav>
<main>
${examples.map((example) => exampleHtml(example, reader)).join('\n')}
</main>
<script>${pageScript}</script>
<script>${inScript(library)}</script>
<script>${mendingScript}</script>
</body>
</html>
`;
}

function languageLink(language: Language): string {
  const name = new Intl.DisplayNames(language.locale, { type: 'language' });
  const base = language.locale.split('-')[0] ?? language.locale;
  return `<a href="${pageName(language)}" lang="${language.locale}">${escapeHtml(name.of(base) ?? base)}</a>`;
}

function exampleHtml({ title, asked, ephemeral, shows }: Example, reader: Reader): string {
  const heading = `<h2>${escapeHtml(title)}</h2>`;
  if (shows instanceof ModalBuilder) return `<section>${heading}${modalHtml(shows)}</section>`;
  const asking = asked.startsWith('/')
    ? `<discord-command slot="reply" profile="reader" command="${escapeHtml(asked.split(' ')[0] ?? '')}"></discord-command>`
    : `<discord-reply slot="reply" profile="reader">${escapeHtml(asked)}</discord-reply>`;
  return `<section>${heading}<discord-messages><discord-message profile="clerk" timestamp="${clockTime(reader)}"${ephemeral ? ' ephemeral' : ''}>${asking}${messageHtml(shows, reader)}</discord-message></discord-messages></section>`;
}

/** The time of a message, as it stands beside the name. */
function clockTime({ locale, now }: Reader): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/London' }).format(
    now,
  );
}

/** Text inside a script element must not close it. */
function inScript(text: string): string {
  return text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}
