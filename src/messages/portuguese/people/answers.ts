import type { PeopleMessages, SaidBy } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

const saidBy = ({ title, date, fact }: SaidBy) =>
  `“${title}”${date === undefined ? '' : ` (${date})`} indica ${fact}`;

/** What stands in and around an answer that is not from the articles. */
export const answers: PeopleMessages['answers'] = {
  nothingFound: 'Não encontrei nos artigos nada que responda a esta pergunta.',
  nearestSay: 'Os artigos não respondem a isso diretamente; os trechos mais próximos estão abaixo.',
  quotedSince:
    'O modelo de linguagem não deu nenhuma resposta que os artigos sustentem; em vez disso, aqui está o que dizem os artigos, palavra por palavra.',
  leftOut: ({ count }) =>
    `${counted(count, { one: 'afirmação foi omitida', other: 'afirmações foram omitidas' })}: os artigos não dizem isso.`,
  disagree: ({ one, other }) => `Os artigos divergem: ${saidBy(one)}; ${saidBy(other)}.`,
  unconfirmed: 'não confirmado pelos artigos',
  otherLanguage: 'só os números, as datas e os nomes foram comparados com os artigos',
  byMeaning: 'em outra língua que a dos artigos; comparado pelo sentido, números, datas e nomes',
  quotedInstead: 'Em vez disso, aqui está o que dizem os artigos, palavra por palavra.',
  cutShort:
    'O modelo de linguagem atingiu seu tamanho máximo: o texto termina na última frase completa.',
  cutByFilter:
    'O serviço do modelo de linguagem filtrou o restante: o texto termina na última frase completa.',
  date: formats.date,

  caution: 'Talvez os artigos não respondam exatamente a isso: por favor, confira as fontes.',
  asOf: ({ date }) => `Data das informações: ${date}`,
  searchedFor: ({ question }) => `Busca feita: ${question}`,
  source: 'Fonte',
  sources: 'Fontes',
  nearest: 'Artigos mais próximos',
  more: ({ count }) => `e mais ${number(count)}`,
  untitled: 'Sem título',
  cut: 'A resposta continua; foi cortada para caber em uma mensagem simples.',

  automated: 'Resposta automática',
  declinedLabel: 'Resposta automática',
  writtenLabel:
    'Resposta automática, escrita por um modelo de linguagem e conferida com os artigos',
  quotedLabel: 'Resposta automática, citada dos artigos',

  showPassages: 'Ver trechos',
  followUp: 'Continuar',
  stoppedWriting: 'Interrompida enquanto era escrita: termina com a última frase completa.',
  stop: 'Parar',
  share: 'Mostrar aqui a todos',
  sharedBy: ({ person }) => `${person} mostra esta resposta.`,
  askPerson: 'Perguntar a uma pessoa',
  passedOn: ({ person }) => `${person} gostaria da resposta de uma pessoa:`,
  goToAnswer: 'Ir para a pergunta',
  sayWhy: 'Dizer o que está errado',
  showLeftOut: 'Ver o que foi omitido',
  page: ({ page, count }) => `${number(page)} de ${number(count)}`,
};

/** What is shown while an answer is on its way. */
export const progress: PeopleMessages['progress'] = {
  searching: ({ articles }) => `Pesquisando em ${counted(articles, nouns.article)}…`,
  reading: ({ articles }) => `Lendo ${counted(articles, nouns.article)}…`,
  waiting: 'Aguardando o modelo de linguagem, que demora a começar…',
  thinking: 'O modelo de linguagem está pensando…',
  writing: 'Escrevendo…',
  checking: 'Conferindo as fontes…',
  draft: 'Rascunho: suas fontes ainda não foram conferidas.',
};

/** The passages behind an answer. */
export const passages: PeopleMessages['passages'] = {
  source: ({ source }) => `Fonte [${source}]`,
  gone: 'Não está mais aqui',
  goneWhy: 'Este artigo foi retirado da coleção depois que a resposta foi dada.',
  changedInPart:
    'O artigo mudou depois que a resposta foi dada. Nem todos os trechos podem ser mostrados.',
  changedAskAgain:
    'O artigo mudou depois que a resposta foi dada. Pergunte de novo para ver o que ele diz agora.',
  noneAskAgain:
    'Esta resposta não indica nenhum trecho. Pergunte de novo para ver o que o artigo diz agora.',
  onlyPassage: 'O trecho, palavra por palavra; o que sustenta a resposta está em negrito',
  passageOf: ({ passage, count }) =>
    `Trecho ${number(passage)} de ${number(count)}, palavra por palavra; o que sustenta a resposta está em negrito`,
  open: 'Abrir o artigo',
  publisher: 'Editor',
  published: 'Publicado',
};

/** The forms that buttons open. */
export const forms: PeopleMessages['forms'] = {
  followUp: {
    title: 'Continuar',
    label: 'Sua pergunta',
    description: 'Ela pode se referir à resposta: “E quanto por ano?”',
  },
  reason: {
    title: 'O que havia de errado na resposta?',
    label: 'Motivo (opcional)',
    description: 'Seu voto foi contado. O motivo é guardado sem o seu nome.',
    placeholder: 'Número errado, notícia antiga, a fonte diz outra coisa…',
  },
};
