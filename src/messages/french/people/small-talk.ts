import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

/** What is said to a message that asks nothing about the articles. */
export const smallTalk: PeopleMessages['smallTalk'] = {
  greeting:
    'Bonjour ! Interrogez-moi sur les articles que je connais, et je vous montre où c’est écrit.',
  thanks: 'Je vous en prie. Revenez quand vous souhaitez en savoir plus.',
  farewell: 'Au revoir !',
  abilities:
    'Je réponds aux questions à partir d’une collection fixe d’articles et montre le passage derrière chaque affirmation. Ce qu’ils ne disent pas, je ne le sais pas, et je le dis. Posez des phrases complètes ou des mots-clés, puis poursuivez : « Et combien par an ? »',
  commands: [
    'Demandez avec /demander, en écrivant mon nom et une question, ou dans un message privé.',
    'Sous une réponse, « Voir les passages » montre sur quoi elle repose, et « Poursuivre » permet de continuer.',
    '/sources liste ce que je connais, /infos dit qui m’exploite, /confidentialité ce qui est conservé.',
  ].join('\n'),
  articles: ({ count }) => `Je connais ${counted(count, nouns.article)} :`,
  more: ({ count }) => `et ${number(count)} de plus`,
  try: 'Par exemple :',
  tell: ({ what }) => `Que disent les articles à propos de « ${what} » ?`,
  about: ({ subject }) => `Que disent les articles sur « ${subject} » ?`,
  summarise: ({ title }) => `Résumez l’article « ${title} ».`,
};
