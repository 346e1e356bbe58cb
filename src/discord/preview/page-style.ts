/** The page around the messages, and what the component library lacks: lists, inline code and open forms. */
export const pageStyle = `
* { box-sizing: border-box; }
body { margin: 0; font-family: 'gg sans', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif; }
body.dark { background: #313338; color: #dbdee1; }
body.light { background: #ffffff; color: #313338; }
nav { display: flex; flex-wrap: wrap; gap: 16px; padding: 12px 16px; border-bottom: 1px solid #8884; }
a { color: #00a8fc; text-decoration: none; }
.light a { color: #006ce7; }
main { display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 16px; }
section { width: 640px; }
.phone section { width: 390px; }
h2 { margin: 8px 0; font-size: 13px; font-weight: 600; opacity: .7; }
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
