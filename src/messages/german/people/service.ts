import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** The command that tells what the bot is. */
export const about: PeopleMessages['about'] = {
  title: 'Über Town Clerk',
  what:
    'Ich beantworte Fragen aus einer festen Sammlung von Artikeln und zeige, woher jede Aussage stammt. ' +
    'Wo die Artikel keine Antwort enthalten, sage ich es. Ich bin ein Programm und kann mich irren: Bitte prüfen Sie die Quellen.',
  knowledgeTitle: 'Was ich weiß',
  knowledge: ({ articles, newest, built }) =>
    `${counted(articles, nouns.article)}${newest === undefined ? '' : `, der neueste vom ${newest}`}; ` +
    `Index erstellt ${built}. \`/quellen\` listet sie auf.`,
  olderServed:
    '⚠️ Der neueste Index ist beschädigt: Bis er neu erstellt ist, antworte ich aus dem vorigen.',
  answersTitle: 'Wie Antworten entstehen',
  written:
    'Ein Sprachmodell schreibt sie anhand der gefundenen Textstellen; jede Aussage wird dann mit der Textstelle verglichen, auf die sie verweist.',
  quoted: 'Es sind Sätze aus den Artikeln; kein Sprachmodell schreibt etwas.',
  storedTitle: 'Was gespeichert wird',
  stored:
    'Wann eine Antwort gegeben wurde, ob es eine gab und welche Textstellen sie nennt; Stimmen und ihre Gründe. Keine Fragen, keine Antworten, keine Namen. Näheres sagt `/datenschutz`.',
  storedWithQuestions:
    'Die Frage, wann ihre Antwort gegeben wurde, ob es eine gab und welche Textstellen sie nennt; Stimmen und ihre Gründe. Keine Antworten, keine Namen. Näheres sagt `/datenschutz`.',
  operatorTitle: 'Wer den Bot betreibt',
  askAdministrators: 'Die Administratoren dieses Servers wissen, wer diesen Bot betreibt.',
  unknownTime: 'zu unbekannter Zeit',
};

/** The command that tells what is stored. */
export const privacy: PeopleMessages['privacy'] = {
  title: 'Datenschutz',
  what:
    'Ich lese eine Nachricht nur, wenn sie für mich bestimmt ist: ein Befehl, eine Erwähnung, eine Direktnachricht, ' +
    'eine Nachricht, die mir jemand vorlegt, oder eine in einem Kanal, der für Fragen eingerichtet wurde. ' +
    'Für eine Nachfrage lese ich unser eigenes Gespräch noch einmal aus Discord.',
  policy: ({ url }) => `Die vollständige Erklärung: ${url}`,
  storedTitle: 'Was gespeichert wird',
  stored:
    'Zu jeder Antwort: Zeitpunkt und Dauer, der Server, ob es eine Antwort gab und welche Textstellen sie nennt. ' +
    'Zu jeder Stimme: ob dafür oder dagegen, und der Grund, falls Sie einen angegeben haben. Beides steht unter einem Schlüssel, der aus Ihrem Konto gebildet ist, nicht unter Ihrem Namen.',
  questionsStored:
    'Auch der Text jeder Frage wird aufbewahrt: Der Betreiber dieses Bots hat das eingeschaltet. Der Betreiber, und wer den Server verwaltet, auf dem gefragt wurde, kann lesen, was vergeblich gefragt wurde.',
  notStoredTitle: 'Was nicht gespeichert wird',
  notStored:
    'Ihre Fragen, die Antworten, Ihr Name und Ihre Nachrichten. Ich trainiere damit kein Modell.',
  notStoredButQuestions:
    'Die Antworten, Ihr Name und Ihre anderen Nachrichten. Ich trainiere damit kein Modell.',
  keptTitle: 'Wie lange',
  kept: ({ days }) => `${counted(days, nouns.day)}, oder bis der Bot den Server verlässt.`,
  seenTitle: 'Wer es sonst sieht',
  seenByNobody: 'Niemand: Fragen werden auf dem Rechner des Betreibers beantwortet.',
  seenBy: ({ provider }) =>
    `Fragen und gefundene Textstellen gehen an ${provider}, wo die Antwort geschrieben oder gefunden wird.`,
  choiceTitle: 'Ihre Wahl',
  choice: '`/vergiss-mich` löscht sofort alles, was unter Ihrem Schlüssel aufbewahrt ist.',
  contactTitle: 'Fragen und Meldungen',
};

/** The command that lists the articles. */
export const sources: PeopleMessages['sources'] = {
  title: 'Was ich weiß',
  searchTitle: ({ search }) => `Artikel zu „${search}“`,
  none: 'Es gibt noch keine Artikel.',
  noMatch: 'Kein Artikel passt dazu. `/quellen` ohne Suche listet alle auf.',
  count: ({ articles }) => counted(articles, nouns.article),
  noPublisher: 'Herausgeber nicht angegeben',
};

/** How the bot fares on a server. */
export const status: PeopleMessages['status'] = {
  title: 'Status',
  now: ({ started, running, waiting }) =>
    `Gestartet ${started}; ${counted(running, nouns.question)} in Arbeit, ${number(waiting)} in der Warteschlange.`,
  shards: ({ shards, count, here }) =>
    `Von ${number(count)} Shards hält dieser Prozess ${shards}; dieser Server liegt auf Shard ${number(here)}.`,
  indexTitle: 'Index',
  index: ({ articles, passages, built, generation }) =>
    `${counted(articles, nouns.article)}, ${counted(passages, nouns.passage)}\nerstellt ${built} (\`${generation}\`)`,
  periodTitle: ({ days }) =>
    `Hier, ${days === 1 ? 'am letzten Tag' : `in den letzten ${number(days)} Tagen`}`,
  asked: ({ questions }) => counted(questions, nouns.question),
  answered: 'Beantwortet',
  declined: 'Ohne Antwort',
  failures: 'Fehler',
  medianTime: 'Mittlere Dauer',
  count: ({ count }) => number(count),
  share: ({ count, percent }) => `${number(count)} (${number(Math.round(percent))} %)`,
  milliseconds: ({ milliseconds }) => `${number(Math.round(milliseconds))} ms`,
  seconds: ({ seconds }) => `${number(seconds, 1)} s`,
};

/** What was asked in vain. */
export const gaps: PeopleMessages['gaps'] = {
  title: ({ days }) =>
    `Hier vergeblich gefragt, ${days === 1 ? 'am letzten Tag' : `in den letzten ${number(days)} Tagen`}`,
  what: 'Fragen, auf die ich keine Antwort hatte, und abgelehnte Antworten, nach dem nächstliegenden Artikel:',
  none: 'Nichts: Ich hatte auf jede Frage eine Antwort, und keine wurde abgelehnt.',
  noArticle: 'kein Artikel kam in die Nähe',
  counts: ({ declined, downVotes }) =>
    [
      ...(declined === 0 ? [] : [`${number(declined)} ohne Antwort`]),
      ...(downVotes === 0 ? [] : [`${number(downVotes)} 👎`]),
    ].join(', '),
  more: ({ articles }) =>
    `… und ${counted(articles, { one: 'weiterer Artikel', other: 'weitere Artikel' })}`,
  textsNotKept: 'Der Wortlaut der Fragen wird nicht aufbewahrt.',
  weekly: 'Die Wochenübersicht, für alle, die sich um die Artikel kümmern:',
};

/** `/townclerk test`. Discord's Markdown; values come escaped. */
export const explanation: PeopleMessages['explanation'] = {
  sure: ({ percent }) =>
    `Zu ${number(Math.round(percent))} % sicher, dass die Textstellen die Antwort enthalten`,
  band: { answer: 'beantwortet', caution: 'mit Vorbehalt beantwortet', decline: 'ohne Antwort' },
  found: 'Gefundene Textstellen',
  passage: ({ rank, place, nearness, share }) =>
    `${number(rank)}. ${place}: Nähe ${number(nearness, 2)}, ${number(Math.round(share))} % der Wörter`,
  cost: ({ milliseconds, tokens }) =>
    `${number(Math.round(milliseconds))} ms, ${number(tokens)} Tokens eines Modells`,
};

/** To those who may set the bot up, when it is added to a server. */
export const welcome: PeopleMessages['welcome'] = {
  lines: ({ server }) =>
    [
      `Danke, dass Sie mich zu ${server} hinzugefügt haben. Ich beantworte Fragen aus Artikeln und zeige, woher jede Aussage stammt.`,
      '1. Probieren Sie es in einem Kanal aus: `/fragen`.',
      '2. Wählen Sie, wo und wie ich antworte: `/townclerk einstellungen`.',
      '3. Sehen Sie mit `/quellen`, was ich weiß, und mit `/townclerk status`, wie es mir ergeht.',
    ].join('\n'),
};

/** A server's settings. */
export const settings: PeopleMessages['settings'] = {
  title: 'Einstellungen dieses Servers',
  answersIn: 'Antwortet in',
  everyChannel: 'jedem Kanal, den ich sehen kann',
  questionsIn: 'Jede Nachricht ist eine Frage in',
  noChannel: 'keinem Kanal',
  needsIntent:
    'Dazu müsste der Betreiber dieses Bots den „Message Content Intent“ einschalten; er hat es nicht getan.',
  mentions: 'Antworten auf Erwähnungen',
  inThread: 'eröffnen einen Thread',
  inPlace: 'stehen unter der Frage',
  askAnswers: 'Antworten auf `/fragen`',
  privately: 'sieht nur, wer gefragt hat, wenn nicht anders gewünscht',
  publicly: 'sehen alle, wenn nicht anders gewünscht',
  peopleIn: 'Fragen an Menschen gehen in',
  choosePeople: 'Fragen an Menschen gehen in…',
  toPeople: 'Menschen…',
  peopleTitle: 'Fragen an Menschen und die Wochenübersicht',
  peopleWhat:
    'Unter einer ausgebliebenen Antwort und nach einem 👎 gibt „Einen Menschen fragen“ die Frage in den Kanal weiter, der hier gewählt ist. Einmal in der Woche kann ich schreiben, was vergeblich gefragt wurde.',
  peopleRole: 'Dort erwähnt',
  chooseRole: 'Dort eine Rolle erwähnen…',
  nobody: 'niemand',
  roleSilent: ({ role }) =>
    `Die Erwähnung von ${role} benachrichtigt niemanden: Schalten Sie für sie unter Servereinstellungen › Rollen „Jedem erlauben, diese Rolle zu @erwähnen“ ein.`,
  weeklyIn: 'Die Wochenübersicht geht in',
  missingElsewhere: ({ channel, names }) => `In ${channel} fehlt mir: ${list(names)}.`,
  chooseWeekly: 'Die Wochenübersicht geht in…',
  weeklyNext: ({ when }) => `die nächste ${when}`,
  channelGone:
    'Ein Kanal, der hier gewählt ist, ist nicht mehr da, oder ich sehe ihn nicht: Bitte wählen Sie einen anderen.',
  here: 'In diesem Kanal gilt',
  hereAnswers: ({ yes }) => (yes ? 'ich antworte hier' : 'ich antworte hier nicht'),
  hereEvery: ({ yes }) =>
    yes ? 'jede Nachricht ist eine Frage' : 'eine Nachricht ist eine Frage, wenn sie mich nennt',
  hereThreads: ({ yes }) =>
    yes
      ? 'Antworten auf Erwähnungen eröffnen einen Thread'
      : 'Antworten auf Erwähnungen stehen unter der Frage',
  herePrivate: ({ yes }) =>
    yes ? '`/fragen` antwortet nur dem, der fragt' : '`/fragen` antwortet allen',
  hereLimits: ({ perPerson, perServer }) =>
    `höchstens ${number(perPerson)} Fragen in der Minute für eine Person, ${number(perServer)} für den Server`,
  from: {
    server: 'auf diesem Server eingestellt',
    default: 'Voreinstellung',
    operator: 'vom Betreiber eingestellt',
  },
  hereMissing: ({ names }) =>
    `Mir fehlt hier: ${list(names)}. Zu geben ist es meiner Rolle unter Servereinstellungen › Rollen oder hier unter Kanal bearbeiten › Berechtigungen.`,
  andMore: ({ channels, count }) => `${channels} und ${number(count)} weitere`,
  collections: 'Sammlungen',
  toCollections: 'Sammlungen…',
  everyCollection: 'alle',
  noCollection: 'nur Artikel, die zu keiner gehören',
  collectionsTitle: 'Sichtbare Sammlungen',
  collectionsWhat:
    'Was ein Ort nicht sehen darf, wird dort weder durchsucht noch aufgelistet. Artikel, die zu keiner Sammlung gehören, sind überall zu sehen. Ein Thread sieht, was sein Kanal sieht.',
  noCollections: 'Kein Artikel gehört zu einer Sammlung: Sammlungen sind die Ordner des Korpus.',
  thisServer: 'Dieser Server',
  thisChannel: 'Dieser Kanal',
  asServer: 'wie der Server',
  otherChannels: 'Kanäle, die andere sehen',
  chooseForServer: 'Was dieser Server sieht…',
  chooseForChannel: 'Was dieser Kanal sieht…',
  toEvery: 'Server: alle sehen',
  toAsServer: 'Kanal: wie der Server',
  chooseAllowed: 'Nur antworten in…',
  chooseQuestions: 'Jede Nachricht ist eine Frage in…',
  toInPlace: 'Unter der Frage antworten',
  toThread: 'In Threads antworten',
  toPublic: 'Öffentlich antworten',
  toPrivate: 'Privat antworten',
};
