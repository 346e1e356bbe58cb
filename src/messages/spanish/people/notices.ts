import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** Why a question is not answered, or not now. */
export const refusals: PeopleMessages['refusals'] = {
  restarting: 'Me estoy reiniciando; vuelva a preguntar dentro de un minuto.',
  stillAnswering:
    'Aún estoy respondiendo aquí a su última pregunta; espere, por favor, a que termine.',
  queueFull: 'Hay tantas preguntas en este momento que no puedo aceptar otra.',
  serverUsedUp: 'Este servidor ha agotado lo que puede preguntar en un día.',
  tooOften: {
    person: 'Ha preguntado tantas veces como una persona puede hacerlo en un minuto.',
    server: 'Este servidor ha preguntado tantas veces como puede en un minuto.',
    overall: 'He recibido tantas preguntas como puedo responder en un minuto.',
  },
  waiting: ({ ahead }) =>
    `Su pregunta está en la cola: ${ahead === 1 ? 'hay una pregunta' : `hay ${number(ahead)} preguntas`} delante.`,
  tryAgain: ({ when }) => `Puede volver a intentarlo ${when}.`,
  tookTooLong:
    'Ha tardado demasiado, así que me he detenido. Vuelva a preguntar, quizá de forma más sencilla.',
  moderated: 'La moderación automática de este servidor no deja pasar mi respuesta.',
  rules: 'Tengo una respuesta, pero las reglas de este servidor me impiden darla.',
  unexpected:
    'Algo ha fallado por mi parte. Vuelva a preguntar; si sigue ocurriendo, /acerca-de indica quién me gestiona.',
  onlyIn: ({ channels }) =>
    `En este servidor solo respondo en ${channels.length === 0 ? 'los canales que ha elegido un administrador' : channels.join(', ')}.`,
  noPermission: ({ channel, permissions: missing }) =>
    `No puedo escribir en #${channel}: allí me falta el permiso ${list(missing.map((name) => `«${name}»`))}. Un administrador puede dármelo en Editar canal › Permisos.`,
  mayNotWrite:
    'No puedo escribir donde me ha preguntado: pida a un administrador que revise allí mis permisos.',
  howToAsk:
    'Escriba su pregunta después de mi nombre o use /preguntar. /fuentes muestra lo que conozco.',
  ownMessage:
    'Ese mensaje lo he escrito yo; con «Seguir preguntando», debajo de una respuesta, puede saber más.',
  noText: 'Ese mensaje no contiene ningún texto al que pueda responder.',
};

/** Names of permissions, as Discord's own settings show them. */
export const permissions: PeopleMessages['permissions'] = {
  viewChannel: 'Ver canal',
  sendMessages: 'Enviar mensajes',
  sendMessagesInThreads: 'Enviar mensajes en hilos',
  createPublicThreads: 'Crear hilos públicos',
  embedLinks: 'Insertar enlaces',
  readMessageHistory: 'Leer el historial de mensajes',
};

/** What buttons, forms and commands say back. */
export const notices: PeopleMessages['notices'] = {
  upCounted: 'Gracias: su 👍 está contado. Puede cambiarlo en cualquier momento.',
  downCounted: 'Gracias: su 👎 está contado.',
  reasonKept: 'Gracias: su 👎 está contado y el motivo se ha guardado sin su nombre.',
  nothingStored: 'No había nada guardado sobre usted.',
  forgotten: ({ entries }) =>
    `Borrado: ${counted(entries, nouns.entry)} sobre sus respuestas y votos. Los botones debajo de esas respuestas ya no muestran pasajes.`,
  answerForgotten:
    'Ya no sé en qué se basa esta respuesta: lo que guardo sobre las respuestas se borra al cabo de un tiempo. Vuelva a preguntar, por favor.',
  pagesForgotten:
    'Ya no tengo las demás páginas: las respuestas solo se guardan en memoria durante poco tiempo. Vuelva a preguntar, por favor.',
  notHere:
    'Lo que se mostraría ya no puede verse aquí: quien administra este lugar ha cambiado las colecciones visibles.',
  leftOutForgotten:
    'Ya no tengo lo que se omitió: las respuestas solo se guardan en memoria durante poco tiempo. Vuelva a preguntar, por favor.',
  noSuchSource: ({ source }) => `Esta respuesta no tiene ninguna fuente ${source}.`,
  personAsked: 'Enviada: personas de este servidor ven ahora su pregunta.',
  personAskedAlready: 'Esta pregunta ya se ha enviado.',
  noPersonToAsk:
    'Aquí ya nadie recibe preguntas; los administradores eligen en los ajustes adónde van.',
  personTooOften: 'Ha enviado tantas preguntas como puede una persona en una hora.',
  plainHere: ({ channel, permissions: missing }) =>
    `En #${channel} mis respuestas son texto sin formato, porque allí me falta el permiso ${list(missing.map((name) => `«${name}»`))}.`,
  noThreadHere: ({ channel, permissions: missing }) =>
    `En #${channel} no abro hilos, porque allí me falta el permiso ${list(missing.map((name) => `«${name}»`))}.`,
  noHistoryHere: ({ channel, permissions: missing }) =>
    `En #${channel} no muestro el avance ni respondo directamente a los mensajes, porque allí me falta el permiso ${list(missing.map((name) => `«${name}»`))}.`,
  giveThere: 'Puede dármelo en Editar canal › Permisos.',
  weeklyFailed: ({ server, reason }) =>
    `No he podido publicar el resumen semanal de ${server}. ${reason}`,
  tooManyPresses: 'Pulsa y envía más deprisa de lo que puedo seguir.',
  nothingToStop: 'Ya no hay nada que detener.',
  onlyAskerStops: 'Solo quien preguntó puede detener esta respuesta.',
  sharedAlready: 'Esta respuesta ya se ha mostrado aquí.',
  mayNotShare: 'No puede escribir en este canal, así que no puedo mostrar aquí la respuesta.',
  sourcesChanged:
    'Un artículo en que se apoya esta respuesta ha cambiado desde que se escribió, así que no la muestro a otros. Pregunte de nuevo.',
  otherVersionsButton: 'Este botón procede de otra versión de mí. Vuelva a preguntar, por favor.',
  otherVersionsCommand: 'No conozco este comando: lo ha registrado otra versión de mí.',
  managersOnly: 'Esto es solo para quienes pueden gestionar este servidor.',
  operatorsOnly: 'Solo quienes gestionan este bot pueden hacer esto: OPERATOR_IDS los nombra.',
  indexingAlready: 'Los artículos ya se están leyendo.',
  indexing: 'Empezando…',
  indexNotBuilt: ({ reason }) =>
    `${reason ?? 'El índice no se ha creado.'} El anterior sigue en uso.`,
};
