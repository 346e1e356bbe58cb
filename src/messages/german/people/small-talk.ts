import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

/** What is said to a message that asks nothing about the articles. */
export const smallTalk: PeopleMessages['smallTalk'] = {
  greeting:
    'Guten Tag! Fragen Sie mich nach den Artikeln, die ich kenne, und ich zeige Ihnen, wo es steht.',
  thanks: 'Gern geschehen. Fragen Sie mich, wann immer Sie mehr wissen möchten.',
  farewell: 'Auf Wiedersehen!',
  abilities:
    'Ich beantworte Fragen aus einer festen Sammlung von Artikeln und zeige zu jeder Aussage die Textstelle. Was dort nicht steht, weiß ich nicht; dann sage ich es. Fragen Sie in ganzen Sätzen oder Stichwörtern, und fragen Sie von da aus weiter: „Und wie viel in jedem Jahr?“',
  commands: [
    'Fragen Sie mit /fragen, indem Sie meinen Namen und eine Frage schreiben, oder in einer Direktnachricht an mich.',
    'Unter einer Antwort zeigt „Textstellen zeigen“, worauf sie beruht, und „Nachfragen“ fragt weiter.',
    '/quellen listet auf, was ich kenne, /info sagt, wer mich betreibt, /datenschutz, was gespeichert ist.',
  ].join('\n'),
  articles: ({ count }) => `Ich kenne ${counted(count, nouns.article)}:`,
  more: ({ count }) => `und ${number(count)} weitere`,
  try: 'Zum Beispiel:',
  tell: ({ what }) => `Was steht in den Artikeln zu „${what}“?`,
  about: ({ subject }) => `Was sagen die Artikel über „${subject}“?`,
  summarise: ({ title }) => `Fassen Sie den Artikel „${title}“ zusammen.`,
};
