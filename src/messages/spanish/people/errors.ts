import type { PeopleMessages } from '../../messages.ts';
import { formats } from '../formats.ts';

const { number } = formats;

/** Failures that the one who asked is told of. */
export const errors: PeopleMessages['errors'] = {
  'index-being-built': ({ done, total }) =>
    total === 0
      ? 'Todavía estoy preparando el índice de los artículos; vuelva a preguntar dentro de unos minutos.'
      : `Todavía estoy preparando el índice de los artículos, ${number(done)} de ${number(total)}; vuelva a preguntar cuando esté listo.`,
  'index-unreachable': () =>
    'En este momento no puedo acceder a los artículos; vuelva a preguntar dentro de un minuto.',
  'store-unreachable': () =>
    'En este momento no puedo acceder a mis datos; vuelva a intentarlo dentro de un minuto.',
  'question-empty': () => 'La pregunta está vacía; escriba, por favor, lo que desea saber.',
  'question-empty:no-words': () =>
    'La pregunta no contiene palabras; escriba, por favor, lo que desea saber.',
  'question-too-long': ({ length, longest }) =>
    `La pregunta tiene ${number(length)} caracteres; pregunte, por favor, con un máximo de ${number(longest)}.`,

  'chat-model-cancelled': () => 'La pregunta se ha cancelado.',
  'chat-model-timeout': ({ seconds }) =>
    `El modelo de lenguaje no ha terminado en ${number(seconds)} s (CHAT_TIMEOUT_SECONDS).`,
  'chat-model-key': () =>
    'El servicio del modelo de lenguaje ha rechazado la clave; quien gestiona el bot debería revisar OPENAI_API_KEY.',
  'chat-model-quota': () =>
    'La cuota del modelo de lenguaje está agotada; quien gestiona el bot debería revisar la facturación de la cuenta.',
  'chat-model-busy': () =>
    'El modelo de lenguaje recibe demasiadas peticiones en este momento; inténtelo de nuevo dentro de un minuto.',
  'chat-model-context': () =>
    'La pregunta y sus artículos eran demasiado largos para el modelo de lenguaje; quien gestiona el bot puede reducir CHAT_PROMPT_TOKENS.',
  'chat-model-unknown': ({ model }) =>
    `El servicio no conoce el modelo de lenguaje «${model}»; quien gestiona el bot debería revisar OPENAI_MODEL y OPENAI_BASE_URL.`,
  'chat-model-unknown:address': () =>
    'En esta dirección no hay ningún servicio compatible con OpenAI; quien gestiona el bot debería revisar OPENAI_BASE_URL, que suele terminar en «/v1».',
  'chat-model-loading': () =>
    'El modelo de lenguaje aún se está cargando; vuelva a preguntar dentro de un minuto.',
  'chat-model-unreachable': () =>
    'No se puede acceder al modelo de lenguaje; quien gestiona el bot debería revisar OPENAI_BASE_URL y que el servidor funcione.',
  'chat-model-failed': ({ status }) =>
    `El servicio del modelo de lenguaje ha respondido con un error (estado ${status}).`,
  'chat-model-malformed': () =>
    'El servicio del modelo de lenguaje ha enviado algo que no es una respuesta de chat; quien gestiona el bot debería revisar OPENAI_BASE_URL.',
  'chat-model-malformed:page': () =>
    'En lugar de una respuesta del modelo de lenguaje ha llegado una página web; quien gestiona el bot debería revisar OPENAI_BASE_URL, que suele terminar en «/v1».',
  'chat-model-cut': () =>
    'La respuesta del modelo de lenguaje se ha interrumpido a la mitad; volver a preguntar puede ayudar.',
  'chat-model-refused': () => 'El modelo de lenguaje se ha negado a responder a esta pregunta.',
  'chat-model-filtered': () => 'El servicio del modelo de lenguaje ha filtrado esta respuesta.',
  'chat-model-empty': () =>
    'El modelo de lenguaje ha dado una respuesta vacía; quien gestiona el bot debería revisar su plantilla de chat o elegir otro OPENAI_MODEL.',
  'chat-model-thinking': () =>
    'El modelo de lenguaje ha agotado su espacio pensando y no ha escrito ninguna respuesta; quien gestiona el bot puede aumentar CHAT_ANSWER_TOKENS o desactivar el razonamiento.',
  'chat-model-length': () =>
    'El modelo de lenguaje no tenía espacio para una frase completa; quien gestiona el bot puede aumentar CHAT_ANSWER_TOKENS.',
  'chat-model-tool-call': () =>
    'El modelo de lenguaje ha llamado a una herramienta en lugar de responder; quien gestiona el bot debería desactivar sus herramientas o elegir otro OPENAI_MODEL.',
};
