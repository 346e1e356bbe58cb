import type { PeopleMessages, SaidBy } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

const saidBy = ({ title, date, fact }: SaidBy) =>
  `« ${title} »${date === undefined ? '' : ` (${date})`} indique ${fact}`;

/** What stands in and around an answer that is not from the articles. */
export const answers: PeopleMessages['answers'] = {
  nothingFound: 'Je n’ai rien trouvé dans les articles qui réponde à cette question.',
  nearestSay:
    'Les articles n’y répondent pas directement ; les passages les plus proches figurent ci-dessous.',
  quotedSince:
    'Le modèle de langage n’a donné aucune réponse que les articles confirment ; voici plutôt ce que disent les articles, mot pour mot.',
  leftOut: ({ count }) =>
    `${counted(count, { one: 'affirmation a été écartée', other: 'affirmations ont été écartées' })} : les articles ne disent pas cela.`,
  disagree: ({ one, other }) => `Les articles se contredisent : ${saidBy(one)} ; ${saidBy(other)}.`,
  unconfirmed: 'non confirmé par les articles',
  otherLanguage: 'seuls les chiffres, les dates et les noms ont été comparés aux articles',
  byMeaning:
    'dans une autre langue que les articles ; comparé par le sens, les chiffres, les dates et les noms',
  quotedInstead: 'Voici plutôt ce que disent les articles, mot pour mot.',
  cutShort:
    'Le modèle de langage a atteint sa longueur maximale : le texte s’arrête à la dernière phrase complète.',
  cutByFilter:
    'Le service du modèle de langage a filtré la suite : le texte s’arrête à la dernière phrase complète.',
  date: formats.date,

  caution:
    'Il se peut que les articles ne répondent pas exactement à cette question : veuillez vérifier les sources.',
  asOf: ({ date }) => `Date des informations : ${date}`,
  searchedFor: ({ question }) => `Recherche effectuée : ${question}`,
  source: 'Source',
  sources: 'Sources',
  nearest: 'Articles les plus proches',
  more: ({ count }) => `et ${number(count)} de plus`,
  untitled: 'Sans titre',
  cut: 'La réponse continue ; elle a été coupée pour tenir dans un simple message.',

  automated: 'Réponse automatique',
  declinedLabel: 'Réponse automatique',
  writtenLabel:
    'Réponse automatique, rédigée par un modèle de langage et vérifiée à l’aide des articles',
  quotedLabel: 'Réponse automatique, citée des articles',

  showPassages: 'Voir les passages',
  followUp: 'Poursuivre',
  stoppedWriting: 'Arrêtée pendant la rédaction : ceci se termine par sa dernière phrase entière.',
  stop: 'Arrêter',
  share: 'Montrer à tous ici',
  sharedBy: ({ person }) => `${person} montre cette réponse.`,
  askPerson: 'Demander à quelqu’un',
  passedOn: ({ person }) => `${person} aimerait la réponse d’une personne :`,
  goToAnswer: 'Aller à la question',
  sayWhy: 'Dire ce qui ne va pas',
  showLeftOut: 'Voir ce qui a été écarté',
  page: ({ page, count }) => `${number(page)} sur ${number(count)}`,
};

/** What is shown while an answer is on its way. */
export const progress: PeopleMessages['progress'] = {
  searching: ({ articles }) => `Recherche dans ${counted(articles, nouns.article)}…`,
  reading: ({ articles }) => `Lecture de ${counted(articles, nouns.article)}…`,
  waiting: 'En attente du modèle de langage, qui tarde à commencer…',
  thinking: 'Le modèle de langage réfléchit…',
  writing: 'Rédaction en cours…',
  checking: 'Vérification des sources…',
  draft: 'Brouillon : ses sources ne sont pas encore vérifiées.',
};

/** The passages behind an answer. */
export const passages: PeopleMessages['passages'] = {
  source: ({ source }) => `Source [${source}]`,
  gone: 'N’est plus disponible',
  goneWhy: 'Cet article a été retiré de la collection depuis que la réponse a été donnée.',
  changedInPart:
    'L’article a changé depuis que la réponse a été donnée. Tous les passages ne peuvent pas être affichés.',
  changedAskAgain:
    'L’article a changé depuis que la réponse a été donnée. Veuillez reposer la question pour voir ce qu’il dit maintenant.',
  noneAskAgain:
    'Cette réponse ne cite aucun passage. Veuillez reposer la question pour voir ce que dit l’article maintenant.',
  onlyPassage: 'Le passage, mot pour mot ; ce qui appuie la réponse est en gras',
  passageOf: ({ passage, count }) =>
    `Passage ${number(passage)} sur ${number(count)}, mot pour mot ; ce qui appuie la réponse est en gras`,
  open: 'Ouvrir l’article',
  publisher: 'Éditeur',
  published: 'Publication',
};

/** The forms that buttons open. */
export const forms: PeopleMessages['forms'] = {
  followUp: {
    title: 'Poursuivre',
    label: 'Votre question',
    description: 'Elle peut se rapporter à la réponse : « Et combien par an ? »',
  },
  reason: {
    title: 'Qu’est-ce qui n’allait pas ?',
    label: 'Motif (facultatif)',
    description: 'Votre vote est compté. Le motif est conservé sans votre nom.',
    placeholder: 'Chiffre erroné, information dépassée, la source dit autre chose…',
  },
};
