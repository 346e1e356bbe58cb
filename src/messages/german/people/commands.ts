import type { PeopleMessages } from '../../messages.ts';

/** The commands, as Discord lists them. */
export const commands: PeopleMessages['commands'] = {
  ask: {
    name: 'fragen',
    description: 'Eine Frage stellen; die Antwort zeigt, woher sie stammt',
    question: { name: 'frage', description: 'Was möchten Sie wissen?' },
    private: { name: 'privat', description: 'Die Antwort nur Ihnen zeigen' },
  },
  help: { name: 'hilfe', description: 'Wie man fragt, und drei Fragen für den Anfang' },
  sources: {
    name: 'quellen',
    description: 'Die Artikel auflisten, aus denen die Antworten stammen',
    search: { name: 'suche', description: 'Wörter aus Titel, Herausgeber oder Thema' },
  },
  about: {
    name: 'info',
    description: 'Was Town Clerk ist, wie alt sein Wissen ist und wer ihn betreibt',
  },
  privacy: {
    name: 'datenschutz',
    description: 'Was über Sie gespeichert ist, wie lange, und wie Sie es löschen lassen',
  },
  forgetMe: {
    name: 'vergiss-mich',
    description: 'Alles löschen, was über Sie gespeichert ist',
  },
  townClerk: {
    name: 'townclerk',
    description: 'Town Clerk auf diesem Server einrichten und betreuen',
    settings: {
      name: 'einstellungen',
      description: 'Wo und wie Town Clerk auf diesem Server antwortet',
    },
    status: { name: 'status', description: 'Alter des Index, Antworten, Stimmen und Fehler' },
    gaps: {
      name: 'lücken',
      description: 'Was hier vergeblich gefragt wurde, nach dem nächstliegenden Artikel',
      days: { name: 'tage', description: 'So viele Tage zurückblicken (30, wenn nicht gewählt)' },
    },
    test: {
      name: 'probe',
      description:
        'Eine Frage probeweise stellen und für sich sehen, warum sie so beantwortet wird',
      question: { name: 'frage', description: 'Was möchten Sie wissen?' },
    },
    reindex: {
      name: 'neu-einlesen',
      description: 'Die Artikel neu einlesen (für den Betreiber des Bots)',
    },
  },
  askAboutMessage: { name: 'Town Clerk fragen' },
};
