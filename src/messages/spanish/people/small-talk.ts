import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

/** What is said to a message that asks nothing about the articles. */
export const smallTalk: PeopleMessages['smallTalk'] = {
  greeting: '¡Hola! Pregúnteme sobre los artículos que conozco y le mostraré dónde lo dicen.',
  thanks: 'De nada. Pregúnteme cuando quiera saber más.',
  farewell: '¡Hasta pronto!',
  abilities:
    'Respondo a preguntas a partir de una colección fija de artículos y muestro el pasaje que hay detrás de cada afirmación. Lo que no dicen, no lo sé, y entonces lo digo. Pregunte con frases completas o palabras clave, y continúe desde ahí: «¿Y cuánto cada año?»',
  commands: [
    'Pregunte con /preguntar, escribiendo mi nombre y una pregunta, o en un mensaje directo.',
    'Debajo de una respuesta, «Ver pasajes» muestra en qué se basa y «Seguir preguntando» continúa desde ella.',
    '/fuentes lista lo que conozco, /acerca-de dice quién me gestiona y /privacidad qué se guarda.',
  ].join('\n'),
  articles: ({ count }) => `Conozco ${counted(count, nouns.article)}:`,
  more: ({ count }) => `y ${number(count)} más`,
  try: 'Por ejemplo:',
  tell: ({ what }) => `¿Qué dicen los artículos acerca de «${what}»?`,
  about: ({ subject }) => `¿Qué dicen los artículos sobre «${subject}»?`,
  summarise: ({ title }) => `Resuma el artículo «${title}».`,
};
