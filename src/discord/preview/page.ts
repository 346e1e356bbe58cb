import { ModalBuilder } from 'discord.js';
import { escapeHtml } from '../../escape-html.ts';
import type { Example } from './example.ts';
import { messageHtml } from './message-html.ts';
import { modalHtml } from './modal-html.ts';
import { pageStyle } from './page-style.ts';
import { previewTime } from './preview-time.ts';

/** A round picture with letters on it, so that the page loads nothing. */
function avatar(letters: string, colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${colour}"/><text x="32" y="42" font-family="sans-serif" font-size="28" fill="#fff" text-anchor="middle">${letters}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const clerk = avatar('TC', '#2e7d32');
const reader = avatar('R', '#5865f2');

/** What the component library shows instead of pictures from the network. */
const libraryConfig = {
  avatars: { default: reader, blue: reader },
  profiles: {
    clerk: { author: 'Town Clerk', avatar: clerk, bot: true },
    reader: { author: 'reader', avatar: reader, roleColor: '#5865f2' },
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
addEventListener('hashchange', () => location.reload());
`;

/**
 * The preview as one page that needs nothing else.
 * @param library - the component library as a script
 */
export function previewPage(examples: readonly Example[], library: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Town Clerk: replies</title>
<style>${pageStyle}</style>
<script>globalThis.$discordMessage = ${inScript(JSON.stringify(libraryConfig))};</script>
</head>
<body class="dark desktop">
<nav><b>Town Clerk: replies</b>
<a href="#dark-desktop">Dark, desktop</a><a href="#light-desktop">Light, desktop</a><a href="#dark-phone">Dark, phone</a><a href="#light-phone">Light, phone</a></nav>
<main>
${examples.map(exampleHtml).join('\n')}
</main>
<script>${pageScript}</script>
<script>${inScript(library)}</script>
</body>
</html>
`;
}

function exampleHtml({ title, asked, ephemeral, shows }: Example): string {
  const heading = `<h2>${escapeHtml(title)}</h2>`;
  if (shows instanceof ModalBuilder) return `<section>${heading}${modalHtml(shows)}</section>`;
  const asking = asked.startsWith('/')
    ? `<discord-command slot="reply" profile="reader" command="${escapeHtml(asked.split(' ')[0] ?? '')}"></discord-command>`
    : `<discord-reply slot="reply" profile="reader">${escapeHtml(asked)}</discord-reply>`;
  return `<section>${heading}<discord-messages><discord-message profile="clerk" timestamp="Today at 12:00"${ephemeral ? ' ephemeral' : ''}>${asking}${messageHtml(shows, previewTime)}</discord-message></discord-messages></section>`;
}

/** Text inside a script element must not close it. */
function inScript(text: string): string {
  return text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}
