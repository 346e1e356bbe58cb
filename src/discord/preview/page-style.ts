/** The page around the messages, and what the component library lacks: lists, inline code and open forms. */
export const pageStyle = `
* { box-sizing: border-box; }
body { margin: 0; font-family: 'gg sans', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif; }
body.dark { background: #313338; color: #dbdee1; --button: #4e5058; --button-text: #ffffff; --name: #f2f3f5; --command: #c9cdfb; --command-ground: #3c4270; --small: #a3a6aa; --link: #00a8fc; }
body.light { background: #ffffff; color: #313338; --button: #e3e5e8; --button-text: #2e3338; --name: #23262a; --command: #4149a8; --command-ground: #e6e8fd; --small: #5c6470; --link: #006ce7; }
nav { display: flex; flex-wrap: wrap; gap: 16px; padding: 12px 16px; border-bottom: 1px solid #8884; }
a { color: var(--link); text-decoration: none; }
nav a[href$=".html"]:first-of-type { margin-left: auto; }
main { display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 16px; }
section { width: 640px; max-width: 100%; }
.phone main { width: 390px; max-width: 100%; padding: 8px; }
.phone section { width: 100%; }
h2 { margin: 8px 0; font-size: 13px; font-weight: 600; opacity: .7; }
.phone discord-message { padding-right: 12px; padding-left: 12px; }
discord-messages { border: 1px solid #8884; border-radius: 8px; }
discord-embed-description, discord-embed-field { overflow-wrap: anywhere; }
ul { margin: 4px 0; padding-left: 18px; }
li { margin: 2px 0; }
code.inline { padding: 0 4px; border-radius: 4px; background: #8883; font-size: 85%; }
discord-subscript { display: block; }
discord-string-select-menu { display: block; width: 100%; }
.form { width: 440px; max-width: 100%; padding: 16px; border: 1px solid #8884; border-radius: 8px; font-size: 14px; }
.dark .form { background: #37393f; }
.form h3 { margin: 0 0 12px; font-size: 18px; }
.form label { display: block; font-weight: 600; }
.form label b { color: #ed4245; }
.form p { margin: 2px 0; font-size: 12px; opacity: .75; }
.form textarea { width: 100%; margin-top: 6px; padding: 8px; border: 1px solid #8884; border-radius: 4px; background: transparent; color: inherit; font: inherit; resize: none; }
.form .actions { display: flex; justify-content: flex-end; gap: 8px; margin-top: 12px; }
.form .actions span { padding: 6px 16px; }
.form .submit { border-radius: 4px; background: #5865f2; color: #fff; }
`;

/** The same for what lies within the library's elements, by the name of the element. */
export const shadowStyles: Readonly<Record<string, string>> = {
  'discord-message': `
    .discord-message-content { min-width: 0; }
    :host .discord-message-timestamp, :host .discord-message-ephemeral { color: var(--small) !important; }
    :host .discord-message-ephemeral-link { color: var(--link) !important; }`,
  'discord-button': `
    :host > *:first-child { box-sizing: border-box; min-width: 0; height: auto; padding: 6px 14px; border-radius: 8px; transition: none; }
    .secondary { color: var(--button-text); background-color: var(--button); }
    .emoji { margin: 0; }`,
  'discord-command': `
    :host .discord-slash-command-name { color: var(--command) !important; background-color: var(--command-ground); }
    .discord-replied-message-username { color: var(--name) !important; opacity: 1 !important; }`,
  'discord-reply': `
    .discord-replied-message-username { color: var(--name) !important; opacity: 1 !important; }
    .discord-replied-message-content { min-width: 0; }`,
  'discord-author-info': `
    :host .discord-message-timestamp { color: var(--small) !important; }`,
  'discord-embed': `
    :host .discord-embed-wrapper { width: 100%; }
    :host .discord-embed-title a { color: var(--link) !important; }`,
  'discord-time': `
    :host { white-space: normal !important; }`,
  'discord-string-select-menu': `
    .discord-string-select-menu { width: 100%; margin-right: 0; }`,
};
