import type { PeopleMessages } from '../../messages.ts';
import { formats } from '../formats.ts';

const { number } = formats;

/** Failures that the one who asked is told of. */
export const errors: PeopleMessages['errors'] = {
  'index-being-built': ({ done, total }) =>
    total === 0
      ? 'Ich lege das Verzeichnis der Artikel gerade erst an; bitte fragen Sie in ein paar Minuten noch einmal.'
      : `Ich lege das Verzeichnis der Artikel gerade erst an, ${number(done)} von ${number(total)}; bitte fragen Sie noch einmal, wenn es fertig ist.`,
  'index-unreachable': () =>
    'Die Artikel sind gerade nicht erreichbar; bitte fragen Sie in einer Minute noch einmal.',
  'store-unreachable': () =>
    'Meine Aufzeichnungen sind gerade nicht erreichbar; bitte versuchen Sie es in einer Minute noch einmal.',
  'question-empty': () => 'Die Frage ist leer; bitte schreiben Sie, was Sie wissen möchten.',
  'question-empty:no-words': () =>
    'Die Frage enthält keine Wörter; bitte schreiben Sie, was Sie wissen möchten.',
  'question-too-long': ({ length, longest }) =>
    `Die Frage hat ${number(length)} Zeichen; bitte fragen Sie mit höchstens ${number(longest)}.`,

  'chat-model-cancelled': () => 'Die Frage wurde abgebrochen.',
  'chat-model-timeout': ({ seconds }) =>
    `Das Sprachmodell ist nicht innerhalb von ${number(seconds)} s fertig geworden (CHAT_TIMEOUT_SECONDS).`,
  'chat-model-key': () =>
    'Der Dienst des Sprachmodells hat den Schlüssel abgelehnt; der Betreiber sollte OPENAI_API_KEY prüfen.',
  'chat-model-quota': () =>
    'Das Kontingent des Sprachmodells ist aufgebraucht; der Betreiber sollte die Abrechnung des Kontos prüfen.',
  'chat-model-busy': () =>
    'Das Sprachmodell hat gerade zu viele Anfragen; versuchen Sie es in einer Minute noch einmal.',
  'chat-model-context': () =>
    'Die Frage und ihre Artikel waren zu lang für das Sprachmodell; der Betreiber kann CHAT_PROMPT_TOKENS verringern.',
  'chat-model-unknown': ({ model }) =>
    `Der Dienst kennt das Sprachmodell „${model}“ nicht; der Betreiber sollte OPENAI_MODEL und OPENAI_BASE_URL prüfen.`,
  'chat-model-unknown:address': () =>
    'Unter dieser Adresse gibt es keinen OpenAI-kompatiblen Dienst; der Betreiber sollte OPENAI_BASE_URL prüfen, das meist auf „/v1“ endet.',
  'chat-model-loading': () =>
    'Das Sprachmodell wird noch geladen; fragen Sie in einer Minute noch einmal.',
  'chat-model-unreachable': () =>
    'Das Sprachmodell ist nicht erreichbar; der Betreiber sollte OPENAI_BASE_URL prüfen und ob der Server läuft.',
  'chat-model-failed': ({ status }) =>
    `Der Dienst des Sprachmodells hat mit einem Fehler geantwortet (Status ${status}).`,
  'chat-model-malformed': () =>
    'Der Dienst des Sprachmodells hat etwas geschickt, das keine Chat-Antwort ist; der Betreiber sollte OPENAI_BASE_URL prüfen.',
  'chat-model-malformed:page': () =>
    'Statt einer Antwort des Sprachmodells kam eine Webseite; der Betreiber sollte OPENAI_BASE_URL prüfen, das meist auf „/v1“ endet.',
  'chat-model-cut': () =>
    'Die Antwort des Sprachmodells brach mittendrin ab; noch einmal zu fragen kann helfen.',
  'chat-model-refused': () => 'Das Sprachmodell hat es abgelehnt, diese Frage zu beantworten.',
  'chat-model-filtered': () => 'Der Dienst des Sprachmodells hat diese Antwort herausgefiltert.',
  'chat-model-empty': () =>
    'Das Sprachmodell hat eine leere Antwort gegeben; der Betreiber sollte seine Chat-Vorlage prüfen oder ein anderes OPENAI_MODEL wählen.',
  'chat-model-thinking': () =>
    'Das Sprachmodell hat seinen Raum zum Nachdenken aufgebraucht und keine Antwort geschrieben; der Betreiber kann CHAT_ANSWER_TOKENS erhöhen oder das Nachdenken abschalten.',
  'chat-model-length': () =>
    'Das Sprachmodell hatte keinen Raum für einen ganzen Satz; der Betreiber kann CHAT_ANSWER_TOKENS erhöhen.',
  'chat-model-tool-call': () =>
    'Das Sprachmodell hat ein Werkzeug aufgerufen, statt zu antworten; der Betreiber sollte dessen Werkzeuge abschalten oder ein anderes OPENAI_MODEL wählen.',
};
