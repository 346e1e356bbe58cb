import type { PeopleMessages, SaidBy } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

const saidBy = ({ title, date, fact }: SaidBy) =>
  `«${title}»${date === undefined ? '' : ` (${date})`} indica ${fact}`;

/** What stands in and around an answer that is not from the articles. */
export const answers: PeopleMessages['answers'] = {
  nothingFound: 'No he encontrado en los artículos nada que responda a esta pregunta.',
  nearestSay:
    'Los artículos no responden a esto directamente; abajo están los pasajes más cercanos.',
  quotedSince:
    'El modelo de lenguaje no ha dado ninguna respuesta que los artículos respalden; en su lugar, esto es lo que dicen los artículos, palabra por palabra.',
  leftOut: ({ count }) =>
    `${counted(count, { one: 'afirmación se ha omitido', other: 'afirmaciones se han omitido' })}: los artículos no dicen eso.`,
  disagree: ({ one, other }) => `Los artículos discrepan: ${saidBy(one)}; ${saidBy(other)}.`,
  unconfirmed: 'no confirmado por los artículos',
  otherLanguage: 'solo se han comparado con los artículos sus cifras, fechas y nombres',
  byMeaning: 'en otro idioma que los artículos; comparado por su sentido, cifras, fechas y nombres',
  quotedInstead: 'En su lugar, esto es lo que dicen los artículos, palabra por palabra.',
  cutShort:
    'El modelo de lenguaje ha alcanzado su longitud máxima: el texto termina con la última frase completa.',
  cutByFilter:
    'El servicio del modelo de lenguaje ha filtrado el resto: el texto termina con la última frase completa.',
  date: formats.date,

  caution:
    'Puede que los artículos no respondan exactamente a esto: compruebe las fuentes, por favor.',
  asOf: ({ date }) => `Fecha de la información: ${date}`,
  searchedFor: ({ question }) => `Se ha buscado: ${question}`,
  source: 'Fuente',
  sources: 'Fuentes',
  nearest: 'Artículos más cercanos',
  more: ({ count }) => `y ${number(count)} más`,
  untitled: 'Sin título',
  cut: 'La respuesta continúa; se ha cortado para que quepa en un mensaje sencillo.',

  automated: 'Respuesta automática',
  declinedLabel: 'Respuesta automática',
  writtenLabel:
    'Respuesta automática, escrita por un modelo de lenguaje y contrastada con los artículos',
  quotedLabel: 'Respuesta automática, citada de los artículos',

  showPassages: 'Ver pasajes',
  followUp: 'Seguir preguntando',
  stoppedWriting: 'Detenida mientras se escribía: termina con su última frase completa.',
  stop: 'Detener',
  share: 'Mostrar aquí a todos',
  sharedBy: ({ person }) => `${person} muestra esta respuesta.`,
  askPerson: 'Preguntar a una persona',
  passedOn: ({ person }) => `${person} desea la respuesta de una persona:`,
  goToAnswer: 'Ir a la pregunta',
  sayWhy: 'Decir qué está mal',
  showLeftOut: 'Ver lo omitido',
  page: ({ page, count }) => `${number(page)} de ${number(count)}`,
};

/** What is shown while an answer is on its way. */
export const progress: PeopleMessages['progress'] = {
  searching: ({ articles }) => `Buscando en ${counted(articles, nouns.article)}…`,
  reading: ({ articles }) => `Leyendo ${counted(articles, nouns.article)}…`,
  waiting: 'Esperando al modelo de lenguaje, que tarda en empezar…',
  thinking: 'El modelo de lenguaje está pensando…',
  writing: 'Escribiendo…',
  checking: 'Comprobando las fuentes…',
  draft: 'Borrador: sus fuentes aún no se han comprobado.',
};

/** The passages behind an answer. */
export const passages: PeopleMessages['passages'] = {
  source: ({ source }) => `Fuente [${source}]`,
  gone: 'Ya no está aquí',
  goneWhy: 'Este artículo se ha retirado de la colección desde que se dio la respuesta.',
  changedInPart:
    'El artículo ha cambiado desde que se dio la respuesta. No se pueden mostrar todos los pasajes.',
  changedAskAgain:
    'El artículo ha cambiado desde que se dio la respuesta. Vuelva a preguntar para ver qué dice ahora.',
  noneAskAgain:
    'Esta respuesta no indica ningún pasaje. Vuelva a preguntar para ver qué dice ahora el artículo.',
  onlyPassage: 'El pasaje, palabra por palabra; lo que respalda la respuesta está en negrita',
  passageOf: ({ passage, count }) =>
    `Pasaje ${number(passage)} de ${number(count)}, palabra por palabra; lo que respalda la respuesta está en negrita`,
  open: 'Abrir el artículo',
  publisher: 'Editor',
  published: 'Publicado',
};

/** The forms that buttons open. */
export const forms: PeopleMessages['forms'] = {
  followUp: {
    title: 'Seguir preguntando',
    label: 'Su pregunta',
    description: 'Puede referirse a la respuesta: «¿Y cuánto cada año?»',
  },
  reason: {
    title: '¿Qué fallaba en la respuesta?',
    label: 'Motivo (opcional)',
    description: 'Su voto está contado. El motivo se guarda sin su nombre.',
    placeholder: 'Cifra errónea, información antigua, la fuente dice otra cosa…',
  },
};
