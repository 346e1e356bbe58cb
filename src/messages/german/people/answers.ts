import type { PeopleMessages, SaidBy } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

const saidBy = ({ title, date, fact }: SaidBy) =>
  `„${title}“${date === undefined ? '' : ` (${date})`} nennt ${fact}`;

/** What stands in and around an answer that is not from the articles. */
export const answers: PeopleMessages['answers'] = {
  nothingFound: 'In den Artikeln habe ich nichts gefunden, was diese Frage beantwortet.',
  nearestSay:
    'Die Artikel beantworten das nicht unmittelbar; was der Frage am nächsten kommt, steht unten.',
  quotedSince:
    'Das Sprachmodell hat keine Antwort gegeben, die von den Artikeln gestützt wird; stattdessen steht hier, was die Artikel wörtlich sagen.',
  leftOut: ({ count }) =>
    `${counted(count, { one: 'Aussage wurde', other: 'Aussagen wurden' })} weggelassen: Die Artikel sagen das nicht.`,
  disagree: ({ one, other }) => `Die Artikel widersprechen sich: ${saidBy(one)}; ${saidBy(other)}.`,
  unconfirmed: 'von den Artikeln nicht bestätigt',
  otherLanguage: 'nur Zahlen, Daten und Namen wurden mit den Artikeln verglichen',
  byMeaning:
    'in einer anderen Sprache als die Artikel; nach Sinn, Zahlen, Daten und Namen mit ihnen verglichen',
  quotedInstead: 'Stattdessen steht hier, was die Artikel wörtlich sagen.',
  cutShort:
    'Das Sprachmodell hat seine Höchstlänge erreicht: Der Text endet mit dem letzten ganzen Satz.',
  cutByFilter:
    'Der Dienst des Sprachmodells hat den Rest herausgefiltert: Der Text endet mit dem letzten ganzen Satz.',
  date: formats.date,

  caution:
    'Vielleicht beantworten die Artikel nicht genau diese Frage: Bitte prüfen Sie die Quellen.',
  asOf: ({ date }) => `Stand: ${date}`,
  searchedFor: ({ question }) => `Gesucht wurde: ${question}`,
  source: 'Quelle',
  sources: 'Quellen',
  nearest: 'Nächstliegende Artikel',
  more: ({ count }) => `und ${number(count)} weitere`,
  untitled: 'Ohne Titel',
  cut: 'Die Antwort geht weiter; für eine einfache Nachricht musste sie gekürzt werden.',

  automated: 'Automatisch',
  declinedLabel: 'Automatische Antwort',
  writtenLabel:
    'Automatische Antwort, von einem Sprachmodell geschrieben und mit den Artikeln verglichen',
  quotedLabel: 'Automatische Antwort, aus den Artikeln zitiert',

  showPassages: 'Textstellen zeigen',
  followUp: 'Nachfragen',
  stoppedWriting: 'Beim Schreiben angehalten: Der Text endet mit dem letzten ganzen Satz.',
  stop: 'Anhalten',
  share: 'Hier allen zeigen',
  sharedBy: ({ person }) => `${person} zeigt diese Antwort.`,
  askPerson: 'Einen Menschen fragen',
  passedOn: ({ person }) => `${person} wünscht sich eine Antwort von einem Menschen:`,
  goToAnswer: 'Zur Frage',
  sayWhy: 'Sagen, was nicht stimmt',
  showLeftOut: 'Weggelassenes zeigen',
  page: ({ page, count }) => `${number(page)} von ${number(count)}`,
};

/** What is shown while an answer is on its way. */
export const progress: PeopleMessages['progress'] = {
  searching: ({ articles }) => `Ich durchsuche ${counted(articles, nouns.article)}…`,
  reading: ({ articles }) => `Ich lese ${counted(articles, nouns.article)}…`,
  waiting: 'Ich warte auf das Sprachmodell, das noch nicht begonnen hat…',
  thinking: 'Das Sprachmodell denkt nach…',
  writing: 'Die Antwort wird geschrieben…',
  checking: 'Die Quellen werden geprüft…',
  draft: 'Entwurf: Seine Quellen sind noch nicht geprüft.',
};

/** The passages behind an answer. */
export const passages: PeopleMessages['passages'] = {
  source: ({ source }) => `Quelle [${source}]`,
  gone: 'Nicht mehr vorhanden',
  goneWhy: 'Dieser Artikel wurde aus der Sammlung genommen, nachdem die Antwort entstanden war.',
  changedInPart:
    'Der Artikel hat sich geändert, seit die Antwort entstanden ist. Nicht jede Textstelle kann gezeigt werden.',
  changedAskAgain:
    'Der Artikel hat sich geändert, seit die Antwort entstanden ist. Bitte fragen Sie noch einmal, um zu sehen, was er jetzt sagt.',
  noneAskAgain:
    'Diese Antwort nennt keine Textstelle. Bitte fragen Sie noch einmal, um zu sehen, was der Artikel jetzt sagt.',
  onlyPassage: 'Die Textstelle im Wortlaut; was die Antwort stützt, ist fett',
  passageOf: ({ passage, count }) =>
    `Textstelle ${number(passage)} von ${number(count)} im Wortlaut; was die Antwort stützt, ist fett`,
  open: 'Artikel öffnen',
  publisher: 'Herausgeber',
  published: 'Erschienen',
};

/** The forms that buttons open. */
export const forms: PeopleMessages['forms'] = {
  followUp: {
    title: 'Nachfragen',
    label: 'Ihre Frage',
    description: 'Sie darf sich auf die Antwort beziehen: „Und wie viel in jedem Jahr?“',
  },
  reason: {
    title: 'Was war an der Antwort falsch?',
    label: 'Grund (freiwillig)',
    description: 'Ihre Stimme ist gezählt. Der Grund wird ohne Ihren Namen aufbewahrt.',
    placeholder: 'Falsche Zahl, veraltet, in der Quelle steht etwas anderes …',
  },
};
