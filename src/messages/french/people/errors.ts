import type { PeopleMessages } from '../../messages.ts';
import { formats } from '../formats.ts';

const { number } = formats;

/** Failures that the one who asked is told of. */
export const errors: PeopleMessages['errors'] = {
  'index-being-built': ({ done, total }) =>
    total === 0
      ? 'Je suis encore en train d’indexer les articles ; veuillez reposer la question dans quelques minutes.'
      : `Je suis encore en train d’indexer les articles, ${number(done)} sur ${number(total)} ; veuillez reposer la question quand ce sera terminé.`,
  'index-unreachable': () =>
    'Les articles sont momentanément inaccessibles ; veuillez reposer la question dans une minute.',
  'store-unreachable': () =>
    'Mes données sont momentanément inaccessibles ; veuillez réessayer dans une minute.',
  'question-empty': () => 'La question est vide ; veuillez écrire ce que vous souhaitez savoir.',
  'question-empty:no-words': () =>
    'La question ne contient aucun mot ; veuillez écrire ce que vous souhaitez savoir.',
  'question-too-long': ({ length, longest }) =>
    `La question compte ${number(length)} caractères ; veuillez vous limiter à ${number(longest)}.`,

  'chat-model-cancelled': () => 'La question a été annulée.',
  'chat-model-timeout': ({ seconds }) =>
    `Le modèle de langage n’a pas terminé en ${number(seconds)} s (CHAT_TIMEOUT_SECONDS).`,
  'chat-model-key': () =>
    'Le service du modèle de langage a refusé la clé ; l’exploitant devrait vérifier OPENAI_API_KEY.',
  'chat-model-quota': () =>
    'Le quota du modèle de langage est épuisé ; l’exploitant devrait vérifier la facturation du compte.',
  'chat-model-busy': () =>
    'Le modèle de langage reçoit trop de demandes en ce moment ; réessayez dans une minute.',
  'chat-model-context': () =>
    'La question et ses articles étaient trop longs pour le modèle de langage ; l’exploitant peut réduire CHAT_PROMPT_TOKENS.',
  'chat-model-unknown': ({ model }) =>
    `Le service ne connaît pas le modèle de langage « ${model} » ; l’exploitant devrait vérifier OPENAI_MODEL et OPENAI_BASE_URL.`,
  'chat-model-unknown:address': () =>
    'Il n’y a pas de service compatible avec OpenAI à cette adresse ; l’exploitant devrait vérifier OPENAI_BASE_URL, qui se termine en général par « /v1 ».',
  'chat-model-loading': () =>
    'Le modèle de langage est encore en cours de chargement ; reposez la question dans une minute.',
  'chat-model-unreachable': () =>
    'Le modèle de langage est injoignable ; l’exploitant devrait vérifier OPENAI_BASE_URL et que le serveur fonctionne.',
  'chat-model-failed': ({ status }) =>
    `Le service du modèle de langage a répondu par une erreur (statut ${status}).`,
  'chat-model-malformed': () =>
    'Le service du modèle de langage a envoyé autre chose qu’une réponse de dialogue ; l’exploitant devrait vérifier OPENAI_BASE_URL.',
  'chat-model-malformed:page': () =>
    'Une page web est arrivée au lieu d’une réponse du modèle de langage ; l’exploitant devrait vérifier OPENAI_BASE_URL, qui se termine en général par « /v1 ».',
  'chat-model-cut': () =>
    'La réponse du modèle de langage s’est interrompue ; reposer la question peut aider.',
  'chat-model-refused': () => 'Le modèle de langage a refusé de répondre à cette question.',
  'chat-model-filtered': () => 'Le service du modèle de langage a filtré cette réponse.',
  'chat-model-empty': () =>
    'Le modèle de langage a donné une réponse vide ; l’exploitant devrait vérifier son modèle de dialogue, ou choisir un autre OPENAI_MODEL.',
  'chat-model-thinking': () =>
    'Le modèle de langage a épuisé sa place pour réfléchir et n’a écrit aucune réponse ; l’exploitant peut augmenter CHAT_ANSWER_TOKENS, ou désactiver la réflexion.',
  'chat-model-length': () =>
    'Le modèle de langage n’avait pas la place pour une phrase complète ; l’exploitant peut augmenter CHAT_ANSWER_TOKENS.',
  'chat-model-tool-call': () =>
    'Le modèle de langage a appelé un outil au lieu de répondre ; l’exploitant devrait désactiver ses outils, ou choisir un autre OPENAI_MODEL.',
};
