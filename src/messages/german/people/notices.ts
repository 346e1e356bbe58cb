import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** Why a question is not answered, or not now. */
export const refusals: PeopleMessages['refusals'] = {
  restarting: 'Ich werde gerade neu gestartet; bitte fragen Sie in einer Minute noch einmal.',
  stillAnswering:
    'Ich beantworte hier noch Ihre letzte Frage; bitte warten Sie, bis ich damit fertig bin.',
  queueFull: 'So viele fragen gerade, dass ich jetzt keine weitere Frage annehmen kann.',
  serverUsedUp: 'Dieser Server hat aufgebraucht, was er an einem Tag fragen darf.',
  tooOften: {
    person: 'Sie haben so oft gefragt, wie es eine Person in einer Minute darf.',
    server: 'Von diesem Server wurde so oft gefragt, wie es in einer Minute erlaubt ist.',
    overall: 'Ich wurde so oft gefragt, wie ich in einer Minute antworten kann.',
  },
  waiting: ({ ahead }) =>
    `Ihre Frage steht in der Warteschlange: ${ahead === 1 ? 'Eine Frage ist' : `${number(ahead)} Fragen sind`} vor ihr an der Reihe.`,
  tryAgain: ({ when }) => `Sie können es ${when} noch einmal versuchen.`,
  tookTooLong:
    'Das hat zu lange gedauert, darum habe ich aufgehört. Bitte fragen Sie noch einmal, vielleicht einfacher.',
  moderated: 'Die automatische Moderation dieses Servers lässt meine Antwort nicht durch.',
  rules: 'Ich habe eine Antwort, aber die Regeln dieses Servers lassen sie nicht zu.',
  unexpected:
    'Bei mir ist etwas schiefgegangen. Bitte fragen Sie noch einmal; wenn es dabei bleibt, sagt /info, wer mich betreibt.',
  onlyIn: ({ channels }) =>
    `Auf diesem Server antworte ich nur in ${channels.length === 0 ? 'Kanälen, die ein Administrator ausgewählt hat' : channels.join(', ')}.`,
  noPermission: ({ channel, permissions: missing }) =>
    `In #${channel} kann ich nicht schreiben: Mir fehlt dort die Berechtigung ${list(missing.map((name) => `„${name}“`))}. Ein Administrator kann sie mir unter Kanal bearbeiten › Berechtigungen geben.`,
  mayNotWrite:
    'Wo Sie mich gefragt haben, darf ich nicht schreiben: Bitte lassen Sie einen Administrator meine Berechtigungen dort prüfen.',
  howToAsk:
    'Bitte schreiben Sie Ihre Frage hinter meinen Namen, oder nehmen Sie /fragen. /quellen listet auf, was ich weiß.',
  ownMessage:
    'Diese Nachricht habe ich selbst geschrieben; mit „Nachfragen“ unter einer Antwort erfahren Sie mehr dazu.',
  noText: 'Diese Nachricht enthält keinen Text, auf den ich antworten könnte.',
};

/** Names of permissions, as Discord's own settings show them. */
export const permissions: PeopleMessages['permissions'] = {
  viewChannel: 'Kanal anzeigen',
  sendMessages: 'Nachrichten senden',
  sendMessagesInThreads: 'Nachrichten in Threads senden',
  createPublicThreads: 'Öffentliche Threads erstellen',
  embedLinks: 'Links einbetten',
  readMessageHistory: 'Nachrichtenverlauf anzeigen',
};

/** What buttons, forms and commands say back. */
export const notices: PeopleMessages['notices'] = {
  upCounted: 'Danke: Ihr 👍 ist gezählt. Sie können es jederzeit ändern.',
  downCounted: 'Danke: Ihr 👎 ist gezählt.',
  reasonKept: 'Danke: Ihr 👎 ist gezählt und der Grund ohne Ihren Namen aufbewahrt.',
  nothingStored: 'Über Sie war nichts gespeichert.',
  forgotten: ({ entries }) =>
    `Gelöscht: ${counted(entries, nouns.entry)} über Ihre Antworten und Stimmen. Die Schaltflächen unter diesen Antworten zeigen keine Textstellen mehr.`,
  answerForgotten:
    'Ich weiß nicht mehr, worauf diese Antwort beruht: Was ich über Antworten aufbewahre, wird nach einiger Zeit gelöscht. Bitte fragen Sie noch einmal.',
  pagesForgotten:
    'Die anderen Seiten habe ich nicht mehr: Antworten behalte ich nur kurz im Arbeitsspeicher. Bitte fragen Sie noch einmal.',
  notHere:
    'Was hier stünde, darf an diesem Ort nicht mehr zu sehen sein: Wer ihn verwaltet, hat die sichtbaren Sammlungen geändert.',
  leftOutForgotten:
    'Was weggelassen wurde, habe ich nicht mehr: Antworten behalte ich nur kurz im Arbeitsspeicher. Bitte fragen Sie noch einmal.',
  noSuchSource: ({ source }) => `Diese Antwort hat keine Quelle ${source}.`,
  personAsked: 'Weitergegeben: Menschen auf diesem Server sehen Ihre Frage jetzt.',
  personAskedAlready: 'Diese Frage wurde schon weitergegeben.',
  noPersonToAsk:
    'Hier nimmt niemand mehr Fragen an; Administratoren wählen in den Einstellungen, wohin sie gehen.',
  personTooOften: 'Sie haben so viele Fragen weitergegeben, wie eine Person in einer Stunde darf.',
  plainHere: ({ channel, permissions: missing }) =>
    `In #${channel} sind meine Antworten reiner Text, weil mir dort die Berechtigung ${list(missing.map((name) => `„${name}“`))} fehlt.`,
  noThreadHere: ({ channel, permissions: missing }) =>
    `In #${channel} eröffne ich keine Threads, weil mir dort die Berechtigung ${list(missing.map((name) => `„${name}“`))} fehlt.`,
  noHistoryHere: ({ channel, permissions: missing }) =>
    `In #${channel} zeige ich keinen Fortschritt und antworte nicht direkt auf Nachrichten, weil mir dort die Berechtigung ${list(missing.map((name) => `„${name}“`))} fehlt.`,
  giveThere: 'Sie können sie mir unter Kanal bearbeiten › Berechtigungen geben.',
  weeklyFailed: ({ server, reason }) =>
    `Die Wochenübersicht für ${server} konnte ich nicht senden. ${reason}`,
  tooManyPresses: 'Sie drücken und senden schneller, als ich folgen darf.',
  nothingToStop: 'Es gibt nichts mehr anzuhalten.',
  onlyAskerStops: 'Nur wer gefragt hat, kann diese Antwort anhalten.',
  sharedAlready: 'Diese Antwort wurde hier schon gezeigt.',
  mayNotShare:
    'Sie dürfen in diesem Kanal nicht schreiben; deshalb kann ich die Antwort hier nicht zeigen.',
  sourcesChanged:
    'Ein Artikel hinter dieser Antwort hat sich geändert, seit sie entstand; deshalb zeige ich sie niemand anderem. Bitte fragen Sie noch einmal.',
  otherVersionsButton:
    'Diese Schaltfläche stammt von einer anderen Version von mir. Bitte fragen Sie noch einmal.',
  otherVersionsCommand:
    'Diesen Befehl kenne ich nicht: Eine andere Version von mir hat ihn angemeldet.',
  managersOnly: 'Das ist nur für Personen, die diesen Server verwalten dürfen.',
  operatorsOnly: 'Das dürfen nur die Betreiber dieses Bots: OPERATOR_IDS nennt sie.',
  indexingAlready: 'Die Artikel werden schon eingelesen.',
  indexing: 'Es geht los…',
  indexNotBuilt: ({ reason }) =>
    `${reason ?? 'Der Index wurde nicht erstellt.'} Der alte bleibt in Gebrauch.`,
};
