import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** The command that tells what the bot is. */
export const about: PeopleMessages['about'] = {
  title: 'Acerca de Town Clerk',
  what:
    'Respondo a preguntas a partir de una colección fija de artículos y muestro de dónde procede cada afirmación. ' +
    'Cuando los artículos no contienen una respuesta, lo digo. Soy un programa y puedo equivocarme: compruebe las fuentes, por favor.',
  knowledgeTitle: 'Lo que sé',
  knowledge: ({ articles, newest, built }) =>
    `${counted(articles, nouns.article)}${newest === undefined ? '' : `, el más reciente del ${newest}`}; ` +
    `índice creado ${built}. \`/fuentes\` muestra la lista.`,
  olderServed:
    '⚠️ El índice más reciente está dañado: respondo con el anterior hasta que se cree de nuevo.',
  answersTitle: 'Cómo surgen las respuestas',
  written:
    'Un modelo de lenguaje las escribe a partir de los pasajes encontrados; después, cada afirmación se compara con el pasaje que cita.',
  quoted: 'Son frases citadas de los artículos; ningún modelo de lenguaje escribe nada.',
  storedTitle: 'Qué se guarda',
  stored:
    'Cuándo se dio una respuesta, si la hubo y qué pasajes cita; los votos y sus motivos. Ni preguntas, ni respuestas, ni nombres. `/privacidad` da los detalles.',
  storedWithQuestions:
    'La pregunta, cuándo se dio su respuesta, si la hubo y qué pasajes cita; los votos y sus motivos. Ni respuestas, ni nombres. `/privacidad` da los detalles.',
  operatorTitle: 'Quién gestiona este bot',
  askAdministrators: 'Los administradores de este servidor saben quién gestiona este bot.',
  unknownTime: 'en un momento desconocido',
};

/** The command that tells what is stored. */
export const privacy: PeopleMessages['privacy'] = {
  title: 'Privacidad',
  what:
    'Solo leo un mensaje cuando va dirigido a mí: un comando, una mención, un mensaje directo, un mensaje que ' +
    'alguien me entrega o uno en un canal preparado para preguntas. Para una pregunta de seguimiento vuelvo a leer ' +
    'en Discord nuestra propia conversación.',
  policy: ({ url }) => `La política completa: ${url}`,
  storedTitle: 'Qué se guarda',
  stored:
    'De cada respuesta: su hora y duración, el servidor, si hubo respuesta y qué pasajes cita. ' +
    'De cada voto: a favor o en contra, y el motivo si lo dio. Ambos figuran bajo una clave derivada de su cuenta, no bajo su nombre.',
  questionsStored:
    'También se guarda el texto de cada pregunta: quien gestiona este bot lo ha activado. Quien lo gestiona, y quienes gestionan el servidor en el que se hizo, pueden leer lo que se ha preguntado en vano.',
  notStoredTitle: 'Qué no se guarda',
  notStored:
    'Sus preguntas, las respuestas, su nombre y sus mensajes. No entreno ningún modelo con ello.',
  notStoredButQuestions:
    'Las respuestas, su nombre y sus demás mensajes. No entreno ningún modelo con ello.',
  keptTitle: 'Durante cuánto tiempo',
  kept: ({ days }) => `${counted(days, nouns.day)}, o hasta que el bot abandone el servidor.`,
  seenTitle: 'Quién más lo ve',
  seenByNobody: 'Nadie: las preguntas se responden en la máquina de quien gestiona el bot.',
  seenBy: ({ provider }) =>
    `Las preguntas y los pasajes encontrados se envían a ${provider}, que escribe o encuentra la respuesta.`,
  choiceTitle: 'Usted decide',
  choice: '`/olvídeme` borra de inmediato todo lo que se guarda bajo su clave.',
  contactTitle: 'Preguntas y avisos',
};

/** The command that lists the articles. */
export const sources: PeopleMessages['sources'] = {
  title: 'Lo que sé',
  searchTitle: ({ search }) => `Artículos que coinciden con «${search}»`,
  none: 'Todavía no hay artículos.',
  noMatch: 'Ningún artículo coincide. `/fuentes` sin búsqueda los muestra todos.',
  count: ({ articles }) => counted(articles, nouns.article),
  noPublisher: 'Editor no indicado',
};

/** How the bot fares on a server. */
export const status: PeopleMessages['status'] = {
  title: 'Estado',
  now: ({ started, running, waiting }) =>
    `Iniciado ${started}; ${counted(running, nouns.question)} en curso, ${number(waiting)} en espera.`,
  shards: ({ shards, count, here }) =>
    `De ${number(count)} shards, este proceso atiende ${shards}; este servidor está en el shard ${number(here)}.`,
  indexTitle: 'Índice',
  index: ({ articles, passages, built, generation }) =>
    `${counted(articles, nouns.article)}, ${counted(passages, nouns.passage)}\ncreado ${built} (\`${generation}\`)`,
  periodTitle: ({ days }) =>
    `Aquí, en ${days === 1 ? 'el último día' : `los últimos ${number(days)} días`}`,
  asked: ({ questions }) => counted(questions, nouns.question),
  answered: 'Con respuesta',
  declined: 'Sin respuesta',
  failures: 'Fallos',
  medianTime: 'Duración mediana',
  count: ({ count }) => number(count),
  share: ({ count, percent }) => `${number(count)} (${number(Math.round(percent))} %)`,
  milliseconds: ({ milliseconds }) => `${number(Math.round(milliseconds))} ms`,
  seconds: ({ seconds }) => `${number(seconds, 1)} s`,
};

/** What was asked in vain. */
export const gaps: PeopleMessages['gaps'] = {
  title: ({ days }) =>
    `Preguntado aquí en vano, en ${days === 1 ? 'el último día' : `los últimos ${number(days)} días`}`,
  what: 'Preguntas sin respuesta y respuestas mal valoradas, según el artículo más cercano:',
  none: 'Nada: ninguna pregunta ha quedado sin respuesta y ninguna respuesta se ha valorado mal.',
  noArticle: 'ningún artículo cercano',
  counts: ({ declined, downVotes }) =>
    [
      ...(declined === 0 ? [] : [`${number(declined)} sin respuesta`]),
      ...(downVotes === 0 ? [] : [`${number(downVotes)} 👎`]),
    ].join(', '),
  more: ({ articles }) => `… y ${counted(articles, nouns.article)} más`,
  textsNotKept: 'El texto de las preguntas no se guarda.',
  weekly: 'El resumen semanal, para quienes cuidan los artículos:',
};

/** `/townclerk test`. Discord's Markdown; values come escaped. */
export const explanation: PeopleMessages['explanation'] = {
  sure: ({ percent }) =>
    `${number(Math.round(percent))} % de certeza de que los pasajes contienen la respuesta`,
  band: { answer: 'con respuesta', caution: 'con respuesta y reserva', decline: 'sin respuesta' },
  found: 'Pasajes encontrados',
  passage: ({ rank, place, nearness, share }) =>
    `${number(rank)}. ${place}: cercanía ${number(nearness, 2)}, ${number(Math.round(share))} % de las palabras`,
  cost: ({ milliseconds, tokens }) =>
    `${number(Math.round(milliseconds))} ms, ${number(tokens)} tokens de un modelo`,
};

/** To those who may set the bot up, when it is added to a server. */
export const welcome: PeopleMessages['welcome'] = {
  lines: ({ server }) =>
    [
      `Gracias por añadirme a ${server}. Respondo a partir de artículos y muestro de dónde sale cada afirmación.`,
      '1. Pruébelo en cualquier canal: `/preguntar`.',
      '2. Elija dónde y cómo respondo: `/townclerk ajustes`.',
      '3. Vea lo que sé con `/fuentes` y cómo me va con `/townclerk estado`.',
    ].join('\n'),
};

/** A server's settings. */
export const settings: PeopleMessages['settings'] = {
  title: 'Ajustes de este servidor',
  answersIn: 'Responde en',
  everyChannel: 'todos los canales que puedo ver',
  questionsIn: 'Cada mensaje es una pregunta en',
  noChannel: 'ningún canal',
  needsIntent: 'Necesita el intent «Message Content», que quien gestiona este bot no ha activado.',
  mentions: 'Las respuestas a menciones',
  inThread: 'abren un hilo',
  inPlace: 'aparecen debajo de la pregunta',
  askAnswers: 'Las respuestas a `/preguntar`',
  privately: 'solo las ve quien pregunta, salvo que se indique otra cosa',
  publicly: 'las ven todos, salvo que se indique otra cosa',
  peopleIn: 'Las preguntas para personas van a',
  choosePeople: 'Las preguntas para personas van a…',
  toPeople: 'Personas…',
  peopleTitle: 'Preguntas para personas y resumen semanal',
  peopleWhat:
    'Bajo una pregunta sin respuesta y después de un 👎, «Preguntar a una persona» envía la pregunta al canal elegido aquí. Una vez por semana puedo publicar lo que se ha preguntado en vano.',
  peopleRole: 'Allí se menciona a',
  chooseRole: 'Mencionar allí un rol…',
  nobody: 'nadie',
  roleSilent: ({ role }) =>
    `Mencionar a ${role} no avisa a nadie: active para ese rol «Permitir que cualquiera @mencione este rol» en Ajustes del servidor › Roles.`,
  weeklyIn: 'El resumen semanal va a',
  missingElsewhere: ({ channel, names }) => `En ${channel} me falta ${list(names)}.`,
  chooseWeekly: 'El resumen semanal va a…',
  weeklyNext: ({ when }) => `el próximo ${when}`,
  channelGone: 'Un canal elegido aquí ya no existe, o no lo veo: elija otro.',
  here: 'Vigente en este canal',
  hereAnswers: ({ yes }) => (yes ? 'respondo aquí' : 'no respondo aquí'),
  hereEvery: ({ yes }) =>
    yes ? 'cada mensaje es una pregunta' : 'un mensaje es una pregunta cuando me nombra',
  hereThreads: ({ yes }) =>
    yes
      ? 'las respuestas a menciones abren un hilo'
      : 'las respuestas a menciones van debajo de la pregunta',
  herePrivate: ({ yes }) =>
    yes ? '`/preguntar` responde solo a quien pregunta' : '`/preguntar` responde a todos',
  hereLimits: ({ perPerson, perServer }) =>
    `como máximo ${number(perPerson)} preguntas por minuto por persona, ${number(perServer)} por servidor`,
  from: {
    server: 'ajustado en este servidor',
    default: 'valor predeterminado',
    operator: 'ajustado por quien gestiona el bot',
  },
  hereMissing: ({ names }) =>
    `Me falta aquí ${list(names)}. Concédalo a mi rol en Ajustes del servidor › Roles, o aquí en Editar canal › Permisos.`,
  andMore: ({ channels, count }) => `${channels} y ${number(count)} más`,
  collections: 'Colecciones',
  toCollections: 'Colecciones…',
  everyCollection: 'todas',
  noCollection: 'solo los artículos sin colección',
  collectionsTitle: 'Colecciones visibles',
  collectionsWhat:
    'Lo que un lugar no puede ver no se busca ni se lista allí. Los artículos sin colección se ven en todas partes. Un hilo ve lo que ve su canal.',
  noCollections:
    'Ningún artículo pertenece a una colección: las carpetas del corpus son sus colecciones.',
  thisServer: 'Este servidor',
  thisChannel: 'Este canal',
  asServer: 'como el servidor',
  otherChannels: 'Canales que ven otras',
  chooseForServer: 'Lo que ve este servidor…',
  chooseForChannel: 'Lo que ve este canal…',
  toEvery: 'Servidor: ver todas',
  toAsServer: 'Canal: como el servidor',
  chooseAllowed: 'Responder solo en…',
  chooseQuestions: 'Cada mensaje es una pregunta en…',
  toInPlace: 'Responder debajo de la pregunta',
  toThread: 'Responder en hilos',
  toPublic: 'Responder en público',
  toPrivate: 'Responder en privado',
};
