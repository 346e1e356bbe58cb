import { describe, expect, test } from 'vitest';
import { smallTalk, spokenSmallTalk } from '../../../src/answering/small-talk/small-talk.ts';
import { languages } from '../../../src/messages/languages.ts';

test.each([
  ['hi', 'greeting'],
  ['Hello there!', 'greeting'],
  ['good morning town clerk', 'greeting'],
  ['Hey, how are you?', 'greeting'],
  ['thanks', 'thanks'],
  ['Thank you so much for your help!', 'thanks'],
  ['ok thx 👍', 'thanks'],
  ['help', 'help'],
  ['Can you help me?', 'help'],
  ['how do i use this', 'help'],
  ['exit', 'farewell'],
  ['Great, thanks, bye!', 'farewell'],
  ['What can you do?', 'abilities'],
  ['who are you', 'abilities'],
  ['hi, what can you do?', 'abilities'],
  ['What articles do you have?', 'articles'],
  ['list all the articles', 'articles'],
  ['Which topics can I ask about?', 'articles'],
  ['what do you know', 'articles'],
  ['Hallo zusammen!', 'greeting'],
  ['Vielen Dank für die Hilfe', 'thanks'],
  ['Was können Sie?', 'abilities'],
  ['Bonjour !', 'greeting'],
  ['merci beaucoup', 'thanks'],
  ['Qu’est-ce que tu peux faire ?', 'abilities'],
  ['¡Hola, buenas tardes!', 'greeting'],
  ['muchas gracias, adiós', 'farewell'],
  ['¿Qué puedes hacer?', 'abilities'],
  ['Olá, tudo bem?', 'greeting'],
  ['Muito obrigada!', 'thanks'],
  ['O que você pode fazer?', 'abilities'],
  ['Hilfe', 'help'],
  ['aide', 'help'],
  ['ayuda', 'help'],
  ['ajuda', 'help'],
])('%j is small talk: %s', (message, kind) => {
  expect(smallTalk(message)).toBe(kind);
});

test.each([
  ['Hallo zusammen, vielen Dank!', 'de'],
  ['Bonjour, merci', 'fr'],
  ['¡Hola! Gracias', 'es-ES'],
  ['olá, obrigada', 'pt-BR'],
  ['Good morning', 'en-GB'],
  // In more than one language, or partly in another.
  ['super', undefined],
  ['hallo, gracias', undefined],
])('%j is said in %s', (message, locale) => {
  expect(spokenSmallTalk(message)?.locale).toBe(locale);
  expect(spokenSmallTalk(message)?.kind).toBeDefined();
});

test('the languages of small talk are those that the bot speaks', () => {
  const spoken = ['hallo', 'bonjour', 'hola', 'olá', 'hello'].map(
    (greeting) => spokenSmallTalk(greeting)?.locale,
  );
  expect(spoken.toSorted()).toEqual(languages.map(({ locale }) => locale).toSorted());
});

describe('a message that asks something', () => {
  test.each([
    'thanks to whom did costs fall?',
    'Hallo, wie viel spart Wales?',
    'merci de me dire combien coûte le pont',
    'ayuda para vecinos',
    'thank you letter from the minister',
    'Hi, when does the library open?',
    'help with rent',
    'How can you help me pay my rent?',
    'who are you going to vote for',
    'What can you do about dementia?',
    'what do you know about schools?',
    'Which articles mention Surrey?',
    'Is there an exit from the scheme?',
    'exit interview',
    'good morning programme for children',
    'great fire of London',
    'How many articles does the treaty have?',
    'what is this network for',
    'and in Scotland?',
    'why?',
    '???',
    '',
  ])('is not swallowed: %j', (message) => {
    expect(smallTalk(message)).toBeUndefined();
  });

  test('is recognised at once, however often it greets', () => {
    expect(smallTalk('hi '.repeat(2000))).toBeUndefined();
    expect(smallTalk('hi '.repeat(30))).toBe('greeting');
  });
});
