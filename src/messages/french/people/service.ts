import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** The command that tells what the bot is. */
export const about: PeopleMessages['about'] = {
  title: 'À propos de Town Clerk',
  what:
    'Je réponds aux questions à partir d’une collection fixe d’articles, et je montre d’où vient chaque affirmation. ' +
    'Quand les articles ne contiennent pas de réponse, je le dis. Je suis un programme et je peux me tromper : veuillez vérifier les sources.',
  knowledgeTitle: 'Ce que je connais',
  knowledge: ({ articles, newest, built }) =>
    `${counted(articles, nouns.article)}${newest === undefined ? '' : `, le plus récent du ${newest}`} ; ` +
    `index créé ${built}. \`/sources\` en donne la liste.`,
  olderServed:
    '⚠️ Le dernier index est endommagé : je réponds à partir du précédent jusqu’à ce qu’il soit recréé.',
  answersTitle: 'Comment naissent les réponses',
  written:
    'Un modèle de langage les rédige à partir des passages trouvés ; chaque affirmation est ensuite comparée au passage qu’elle cite.',
  quoted:
    'Ce sont des phrases citées des articles ; aucun modèle de langage n’écrit quoi que ce soit.',
  storedTitle: 'Ce qui est conservé',
  stored:
    'Quand une réponse a été donnée, s’il y en avait une, et quels passages elle cite ; les votes et leurs motifs. Ni questions, ni réponses, ni noms. `/confidentialité` donne les détails.',
  storedWithQuestions:
    'La question, quand sa réponse a été donnée, s’il y en avait une, et quels passages elle cite ; les votes et leurs motifs. Ni réponses, ni noms. `/confidentialité` donne les détails.',
  operatorTitle: 'Qui exploite ce bot',
  askAdministrators: 'Les administrateurs de ce serveur savent qui exploite ce bot.',
  unknownTime: 'à une date inconnue',
};

/** The command that tells what is stored. */
export const privacy: PeopleMessages['privacy'] = {
  title: 'Confidentialité',
  what:
    'Je ne lis un message que s’il m’est destiné : une commande, une mention, un message privé, un message ' +
    'que quelqu’un me soumet, ou un message dans un salon prévu pour les questions. Pour une question ' +
    'complémentaire, je relis notre propre échange dans Discord.',
  policy: ({ url }) => `La politique complète : ${url}`,
  storedTitle: 'Ce qui est conservé',
  stored:
    'Pour chaque réponse : sa date et sa durée, le serveur, s’il y avait une réponse, et quels passages elle cite. ' +
    'Pour chaque vote : pour ou contre, et le motif si vous en avez donné un. Les deux sont rangés sous une clé dérivée de votre compte, non sous votre nom.',
  questionsStored:
    'Le texte de chaque question est lui aussi conservé : l’exploitant de ce bot a activé cela. L’exploitant, et les personnes qui gèrent le serveur où elle a été posée, peuvent lire ce qui a été demandé en vain.',
  notStoredTitle: 'Ce qui n’est pas conservé',
  notStored:
    'Vos questions, les réponses, votre nom et vos messages. Je n’entraîne aucun modèle avec cela.',
  notStoredButQuestions:
    'Les réponses, votre nom et vos autres messages. Je n’entraîne aucun modèle avec cela.',
  keptTitle: 'Combien de temps',
  kept: ({ days }) => `${counted(days, nouns.day)}, ou jusqu’à ce que le bot quitte le serveur.`,
  seenTitle: 'Qui d’autre le voit',
  seenByNobody: 'Personne : les questions sont traitées sur la machine de l’exploitant.',
  seenBy: ({ provider }) =>
    `Les questions et les passages trouvés sont envoyés à ${provider}, qui rédige ou trouve la réponse.`,
  choiceTitle: 'Votre choix',
  choice: '`/oubliez-moi` supprime aussitôt tout ce qui est conservé sous votre clé.',
  contactTitle: 'Questions et signalements',
};

/** The command that lists the articles. */
export const sources: PeopleMessages['sources'] = {
  title: 'Ce que je connais',
  searchTitle: ({ search }) => `Articles correspondant à « ${search} »`,
  none: 'Il n’y a pas encore d’articles.',
  noMatch: 'Aucun article ne correspond. `/sources` sans recherche les liste tous.',
  count: ({ articles }) => counted(articles, nouns.article),
  noPublisher: 'Éditeur non précisé',
};

/** How the bot fares on a server. */
export const status: PeopleMessages['status'] = {
  title: 'État',
  now: ({ started, running, waiting }) =>
    `Démarré ${started} ; ${counted(running, nouns.question)} en cours, ${number(waiting)} en attente.`,
  shards: ({ shards, count, here }) =>
    `Sur ${number(count)} shards, ce processus gère ${shards} ; ce serveur est sur le shard ${number(here)}.`,
  indexTitle: 'Index',
  index: ({ articles, passages, built, generation }) =>
    `${counted(articles, nouns.article)}, ${counted(passages, nouns.passage)}\ncréé ${built} (\`${generation}\`)`,
  periodTitle: ({ days }) =>
    `Ici, au cours ${days === 1 ? 'du dernier jour' : `des ${number(days)} derniers jours`}`,
  asked: ({ questions }) => counted(questions, nouns.question),
  answered: 'Avec réponse',
  declined: 'Sans réponse',
  failures: 'Échecs',
  medianTime: 'Durée médiane',
  count: ({ count }) => number(count),
  share: ({ count, percent }) => `${number(count)} (${number(Math.round(percent))} %)`,
  milliseconds: ({ milliseconds }) => `${number(Math.round(milliseconds))} ms`,
  seconds: ({ seconds }) => `${number(seconds, 1)} s`,
};

/** What was asked in vain. */
export const gaps: PeopleMessages['gaps'] = {
  title: ({ days }) =>
    `Demandé ici en vain, au cours ${days === 1 ? 'du dernier jour' : `des ${number(days)} derniers jours`}`,
  what: 'Questions restées sans réponse et réponses jugées mauvaises, selon l’article le plus proche :',
  none: 'Rien : aucune question n’est restée sans réponse, et aucune réponse n’a été jugée mauvaise.',
  noArticle: 'aucun article proche',
  counts: ({ declined, downVotes }) =>
    [
      ...(declined === 0 ? [] : [`${number(declined)} sans réponse`]),
      ...(downVotes === 0 ? [] : [`${number(downVotes)} 👎`]),
    ].join(', '),
  more: ({ articles }) => `… et ${counted(articles, nouns.article)} de plus`,
  textsNotKept: 'Le texte des questions n’est pas conservé.',
  weekly: 'Le bilan de la semaine, pour celles et ceux qui s’occupent des articles :',
};

/** `/townclerk test`. Discord's Markdown; values come escaped. */
export const explanation: PeopleMessages['explanation'] = {
  sure: ({ percent }) =>
    `Sûr à ${number(Math.round(percent))} % que les passages contiennent la réponse`,
  band: { answer: 'avec réponse', caution: 'avec réponse et réserve', decline: 'sans réponse' },
  found: 'Passages trouvés',
  passage: ({ rank, place, nearness, share }) =>
    `${number(rank)}. ${place} : proximité ${number(nearness, 2)}, ${number(Math.round(share))} % des mots`,
  cost: ({ milliseconds, tokens }) =>
    `${number(Math.round(milliseconds))} ms, ${number(tokens)} jetons d’un modèle`,
};

/** To those who may set the bot up, when it is added to a server. */
export const welcome: PeopleMessages['welcome'] = {
  lines: ({ server }) =>
    [
      `Merci de m’avoir ajouté à ${server}. Je réponds à partir d’articles et montre d’où vient chaque affirmation.`,
      '1. Essayez dans n’importe quel salon : `/demander`.',
      '2. Choisissez où et comment je réponds : `/townclerk paramètres`.',
      '3. Voyez ce que je sais avec `/sources`, et comment je me porte avec `/townclerk état`.',
    ].join('\n'),
};

/** A server's settings. */
export const settings: PeopleMessages['settings'] = {
  title: 'Paramètres de ce serveur',
  answersIn: 'Répond dans',
  everyChannel: 'tous les salons que je peux voir',
  questionsIn: 'Chaque message est une question dans',
  noChannel: 'aucun salon',
  needsIntent: 'Nécessite l’intent « Message Content », que l’exploitant de ce bot n’a pas activé.',
  mentions: 'Les réponses aux mentions',
  inThread: 'ouvrent un fil',
  inPlace: 'figurent sous la question',
  askAnswers: 'Les réponses à `/demander`',
  privately: 'sont visibles du demandeur seul, sauf indication contraire',
  publicly: 'sont visibles de tous, sauf indication contraire',
  peopleIn: 'Les questions aux personnes vont dans',
  choosePeople: 'Les questions aux personnes vont dans…',
  toPeople: 'Personnes…',
  peopleTitle: 'Questions aux personnes et bilan de la semaine',
  peopleWhat:
    'Sous une question restée sans réponse et après un 👎, « Demander à quelqu’un » transmet la question dans le salon choisi ici. Une fois par semaine, je peux y publier ce qui a été demandé en vain.',
  peopleRole: 'Mentionné dans ce salon',
  chooseRole: 'Y mentionner un rôle…',
  nobody: 'personne',
  roleSilent: ({ role }) =>
    `Mentionner ${role} n’avertit personne : activez pour ce rôle « Permettre à tout le monde de @mentionner ce rôle » dans Paramètres du serveur › Rôles.`,
  weeklyIn: 'Le bilan de la semaine va dans',
  missingElsewhere: ({ channel, names }) => `Dans ${channel}, il me manque ${list(names)}.`,
  chooseWeekly: 'Le bilan de la semaine va dans…',
  weeklyNext: ({ when }) => `le prochain ${when}`,
  channelGone:
    'Un salon choisi ici n’existe plus, ou je ne le vois pas : veuillez en choisir un autre.',
  here: 'En vigueur dans ce salon',
  hereAnswers: ({ yes }) => (yes ? 'je réponds ici' : 'je ne réponds pas ici'),
  hereEvery: ({ yes }) =>
    yes ? 'chaque message est une question' : 'un message est une question quand il me nomme',
  hereThreads: ({ yes }) =>
    yes
      ? 'les réponses aux mentions ouvrent un fil'
      : 'les réponses aux mentions figurent sous la question',
  herePrivate: ({ yes }) =>
    yes
      ? '`/demander` ne répond qu’à la personne qui demande'
      : '`/demander` répond à tout le monde',
  hereLimits: ({ perPerson, perServer }) =>
    `au plus ${number(perPerson)} questions par minute pour une personne, ${number(perServer)} pour le serveur`,
  from: {
    server: 'réglé sur ce serveur',
    default: 'par défaut',
    operator: 'réglé par l’exploitant',
  },
  hereMissing: ({ names }) =>
    `Il me manque ici ${list(names)}. À accorder à mon rôle dans Paramètres du serveur › Rôles, ou ici dans Modifier le salon › Permissions.`,
  andMore: ({ channels, count }) => `${channels} et ${number(count)} de plus`,
  collections: 'Collections',
  toCollections: 'Collections…',
  everyCollection: 'toutes',
  noCollection: 'seulement les articles hors collection',
  collectionsTitle: 'Collections visibles',
  collectionsWhat:
    'Ce qu’un lieu ne peut pas voir n’y est ni cherché ni listé. Les articles hors collection sont visibles partout. Un fil voit ce que voit son salon.',
  noCollections:
    'Aucun article n’appartient à une collection : les dossiers du corpus sont ses collections.',
  thisServer: 'Ce serveur',
  thisChannel: 'Ce salon',
  asServer: 'comme le serveur',
  otherChannels: 'Salons qui en voient d’autres',
  chooseForServer: 'Ce que voit ce serveur…',
  chooseForChannel: 'Ce que voit ce salon…',
  toEvery: 'Serveur : tout voir',
  toAsServer: 'Salon : comme le serveur',
  chooseAllowed: 'Ne répondre que dans…',
  chooseQuestions: 'Chaque message est une question dans…',
  toInPlace: 'Répondre sous la question',
  toThread: 'Répondre dans des fils',
  toPublic: 'Répondre publiquement',
  toPrivate: 'Répondre en privé',
};
