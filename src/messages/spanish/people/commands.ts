import type { PeopleMessages } from '../../messages.ts';

/** The commands, as Discord lists them. */
export const commands: PeopleMessages['commands'] = {
  ask: {
    name: 'preguntar',
    description: 'Hacer una pregunta; la respuesta muestra de dónde procede',
    question: { name: 'pregunta', description: '¿Qué desea saber?' },
    private: { name: 'privado', description: 'Mostrarle la respuesta solo a usted' },
  },
  help: { name: 'ayuda', description: 'Cómo preguntar, y tres preguntas para empezar' },
  sources: {
    name: 'fuentes',
    description: 'Ver la lista de artículos de los que proceden las respuestas',
    search: { name: 'búsqueda', description: 'Palabras de un título, un editor o un tema' },
  },
  about: {
    name: 'acerca-de',
    description: 'Qué es Town Clerk, de cuándo es lo que sabe y quién lo gestiona',
  },
  privacy: {
    name: 'privacidad',
    description: 'Qué se guarda sobre usted, cuánto tiempo y cómo hacer que se borre',
  },
  forgetMe: {
    name: 'olvídeme',
    description: 'Borrar todo lo que se guarda sobre usted',
  },
  townClerk: {
    name: 'townclerk',
    description: 'Configurar y supervisar Town Clerk en este servidor',
    settings: {
      name: 'ajustes',
      description: 'Dónde y cómo responde Town Clerk en este servidor',
    },
    status: { name: 'estado', description: 'Antigüedad del índice, respuestas, votos y fallos' },
    gaps: {
      name: 'lagunas',
      description: 'Qué se ha preguntado aquí en vano, según el artículo más cercano',
      days: { name: 'días', description: 'Días que se miran hacia atrás (30 si no se elige)' },
    },
    test: {
      name: 'prueba',
      description: 'Probar una pregunta y ver, en privado, por qué se responde así',
      question: { name: 'pregunta', description: '¿Qué desea saber?' },
    },
    reindex: {
      name: 'reindexar',
      description: 'Leer de nuevo los artículos (para quien gestiona el bot)',
    },
  },
  askAboutMessage: { name: 'Preguntar a Town Clerk' },
};
