import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

/** What is said to a message that asks nothing about the articles. */
export const smallTalk: PeopleMessages['smallTalk'] = {
  greeting: 'Olá! Pergunte sobre os artigos que conheço, e eu mostro onde eles dizem isso.',
  thanks: 'De nada. Pergunte sempre que quiser saber mais.',
  farewell: 'Até logo!',
  abilities:
    'Respondo a perguntas a partir de uma coleção fixa de artigos e mostro o trecho por trás de cada afirmação. O que eles não dizem, eu não sei; nesse caso, aviso. Pergunte com frases completas ou palavras-chave e continue a partir daí: “E quanto por ano?”',
  commands: [
    'Pergunte com /perguntar, escrevendo o meu nome e uma pergunta, ou em uma mensagem direta.',
    'Abaixo de uma resposta, “Ver trechos” mostra em que ela se baseia, e “Continuar” pergunta mais.',
    '/fontes lista o que conheço, /sobre diz quem me mantém, /privacidade o que é guardado.',
  ].join('\n'),
  articles: ({ count }) => `Conheço ${counted(count, nouns.article)}:`,
  more: ({ count }) => `e mais ${number(count)}`,
  try: 'Por exemplo:',
  tell: ({ what }) => `O que os artigos dizem a respeito de “${what}”?`,
  about: ({ subject }) => `O que os artigos dizem sobre “${subject}”?`,
  summarise: ({ title }) => `Resuma o artigo “${title}”.`,
};
