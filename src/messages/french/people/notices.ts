import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** Why a question is not answered, or not now. */
export const refusals: PeopleMessages['refusals'] = {
  restarting: 'Je redémarre en ce moment ; veuillez reposer la question dans une minute.',
  stillAnswering:
    'Je réponds encore à votre dernière question ici ; veuillez attendre que j’aie terminé.',
  queueFull: 'Il y a tant de questions en ce moment que je ne peux pas en accepter une autre.',
  serverUsedUp: 'Ce serveur a épuisé ce qu’il peut demander en une journée.',
  tooOften: {
    person: 'Vous avez posé autant de questions qu’une personne le peut en une minute.',
    server: 'Ce serveur a posé autant de questions qu’il le peut en une minute.',
    overall: 'J’ai reçu autant de questions que je peux en traiter en une minute.',
  },
  waiting: ({ ahead }) =>
    `Votre question est dans la file d’attente : ${ahead === 1 ? 'une question passe' : `${number(ahead)} questions passent`} avant elle.`,
  tryAgain: ({ when }) => `Vous pourrez réessayer ${when}.`,
  tookTooLong:
    'Cela a pris trop de temps, je me suis donc arrêté. Veuillez reposer la question, peut-être plus simplement.',
  moderated: 'La modération automatique de ce serveur ne laisse pas passer ma réponse.',
  rules: 'J’ai une réponse, mais les règles de ce serveur m’empêchent de la donner.',
  unexpected:
    'Un problème est survenu de mon côté. Veuillez reposer la question ; si cela persiste, /infos indique qui m’exploite.',
  onlyIn: ({ channels }) =>
    `Sur ce serveur, je réponds uniquement dans ${channels.length === 0 ? 'les salons qu’un administrateur a choisis' : channels.join(', ')}.`,
  noPermission: ({ channel, permissions: missing }) =>
    `Je ne peux pas écrire dans #${channel} : il m’y manque la permission ${list(missing.map((name) => `« ${name} »`))}. Un administrateur peut me la donner dans Modifier le salon › Permissions.`,
  mayNotWrite:
    'Je ne peux pas écrire là où vous m’avez posé la question : veuillez demander à un administrateur d’y vérifier mes permissions.',
  howToAsk:
    'Veuillez écrire votre question après mon nom, ou utiliser /demander. /sources liste ce que je connais.',
  ownMessage:
    'J’ai écrit ce message moi-même ; « Poursuivre », sous une réponse, permet d’en savoir plus.',
  noText: 'Ce message ne contient aucun texte auquel je puisse répondre.',
};

/** Names of permissions, as Discord's own settings show them. */
export const permissions: PeopleMessages['permissions'] = {
  viewChannel: 'Voir le salon',
  sendMessages: 'Envoyer des messages',
  sendMessagesInThreads: 'Envoyer des messages dans les fils',
  createPublicThreads: 'Créer des fils publics',
  embedLinks: 'Intégrer des liens',
  readMessageHistory: 'Voir les anciens messages',
};

/** What buttons, forms and commands say back. */
export const notices: PeopleMessages['notices'] = {
  upCounted: 'Merci : votre 👍 est compté. Vous pouvez le changer à tout moment.',
  downCounted: 'Merci : votre 👎 est compté.',
  reasonKept: 'Merci : votre 👎 est compté, et le motif conservé sans votre nom.',
  nothingStored: 'Rien n’était conservé sur vous.',
  forgotten: ({ entries }) =>
    `Supprimé : ${counted(entries, nouns.entry)} sur vos réponses et vos votes. Les boutons sous ces réponses n’affichent plus de passages.`,
  answerForgotten:
    'Je ne sais plus sur quoi repose cette réponse : ce que je conserve sur les réponses est supprimé au bout d’un certain temps. Veuillez reposer la question.',
  pagesForgotten:
    'Je n’ai plus les autres pages : les réponses ne restent que peu de temps en mémoire. Veuillez reposer la question.',
  notHere:
    'Ce qui s’afficherait ici ne peut plus être vu à cet endroit : la personne qui le gère a changé les collections visibles.',
  leftOutForgotten:
    'Je n’ai plus ce qui a été écarté : les réponses ne restent que peu de temps en mémoire. Veuillez reposer la question.',
  noSuchSource: ({ source }) => `Cette réponse n’a pas de source ${source}.`,
  personAsked: 'Transmise : des personnes de ce serveur voient maintenant votre question.',
  personAskedAlready: 'Cette question a déjà été transmise.',
  noPersonToAsk:
    'Personne ne prend plus de questions ici ; les administrateurs choisissent dans les paramètres où elles vont.',
  personTooOften: 'Vous avez transmis autant de questions qu’une personne le peut en une heure.',
  plainHere: ({ channel, permissions: missing }) =>
    `Dans #${channel}, mes réponses sont en texte simple, parce qu’il m’y manque la permission ${list(missing.map((name) => `« ${name} »`))}.`,
  noThreadHere: ({ channel, permissions: missing }) =>
    `Dans #${channel}, je n’ouvre pas de fil, parce qu’il m’y manque la permission ${list(missing.map((name) => `« ${name} »`))}.`,
  noHistoryHere: ({ channel, permissions: missing }) =>
    `Dans #${channel}, je ne montre pas l’avancement et ne réponds pas directement aux messages, parce qu’il m’y manque la permission ${list(missing.map((name) => `« ${name} »`))}.`,
  giveThere: 'Vous pouvez me la donner dans Modifier le salon › Permissions.',
  weeklyFailed: ({ server, reason }) =>
    `Le bilan de la semaine pour ${server} n’a pas pu être publié. ${reason}`,
  tooManyPresses: 'Vous appuyez et envoyez plus vite que je ne peux suivre.',
  nothingToStop: 'Il n’y a plus rien à arrêter.',
  onlyAskerStops: 'Seule la personne qui a posé la question peut arrêter cette réponse.',
  sharedAlready: 'Cette réponse a déjà été montrée ici.',
  mayNotShare:
    'Vous ne pouvez pas écrire dans ce salon ; je ne peux donc pas y montrer la réponse.',
  sourcesChanged:
    'Un article derrière cette réponse a changé depuis qu’elle a été écrite ; je ne la montre donc pas aux autres. Posez la question de nouveau.',
  otherVersionsButton:
    'Ce bouton provient d’une autre version de moi. Veuillez reposer la question.',
  otherVersionsCommand:
    'Je ne connais pas cette commande : elle a été enregistrée par une autre version de moi.',
  managersOnly: 'Ceci est réservé aux personnes qui peuvent gérer ce serveur.',
  operatorsOnly: 'Seuls les exploitants de ce bot peuvent faire cela : OPERATOR_IDS les désigne.',
  indexingAlready: 'Les articles sont déjà en cours de lecture.',
  indexing: 'C’est parti…',
  indexNotBuilt: ({ reason }) =>
    `${reason ?? 'L’index n’a pas été créé.'} L’ancien reste en service.`,
};
