import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** The command that tells what the bot is. */
export const about: PeopleMessages['about'] = {
  title: 'Sobre o Town Clerk',
  what:
    'Respondo a perguntas a partir de uma coleção fixa de artigos e mostro de onde vem cada afirmação. ' +
    'Quando os artigos não têm a resposta, eu aviso. Sou um programa e posso errar: por favor, confira as fontes.',
  knowledgeTitle: 'O que eu sei',
  knowledge: ({ articles, newest, built }) =>
    `${counted(articles, nouns.article)}${newest === undefined ? '' : `, o mais recente de ${newest}`}; ` +
    `índice criado ${built}. \`/fontes\` mostra a lista.`,
  olderServed:
    '⚠️ O índice mais recente está danificado: respondo com o anterior até que ele seja criado de novo.',
  answersTitle: 'Como surgem as respostas',
  written:
    'Um modelo de linguagem as escreve a partir dos trechos encontrados; depois, cada afirmação é comparada com o trecho que cita.',
  quoted: 'São frases citadas dos artigos; nenhum modelo de linguagem escreve nada.',
  storedTitle: 'O que é guardado',
  stored:
    'Quando uma resposta foi dada, se houve resposta e quais trechos ela cita; os votos e seus motivos. Nem perguntas, nem respostas, nem nomes. `/privacidade` traz os detalhes.',
  storedWithQuestions:
    'A pergunta, quando sua resposta foi dada, se houve resposta e quais trechos ela cita; os votos e seus motivos. Nem respostas, nem nomes. `/privacidade` traz os detalhes.',
  operatorTitle: 'Quem mantém este bot',
  askAdministrators: 'Os administradores deste servidor sabem quem mantém este bot.',
  unknownTime: 'em momento desconhecido',
};

/** The command that tells what is stored. */
export const privacy: PeopleMessages['privacy'] = {
  title: 'Privacidade',
  what:
    'Só leio uma mensagem quando ela é para mim: um comando, uma menção, uma mensagem direta, uma mensagem que ' +
    'alguém me entrega ou uma em um canal preparado para perguntas. Para uma pergunta seguinte, releio no Discord ' +
    'a nossa própria conversa.',
  policy: ({ url }) => `A política completa: ${url}`,
  storedTitle: 'O que é guardado',
  stored:
    'De cada resposta: a hora e a duração, o servidor, se houve resposta e quais trechos ela cita. ' +
    'De cada voto: a favor ou contra, e o motivo, se você deu um. Ambos ficam sob uma chave gerada a partir da sua conta, não sob o seu nome.',
  questionsStored:
    'O texto de cada pergunta também é guardado: quem mantém este bot ativou isso. Quem mantém o bot, e quem gerencia o servidor em que ela foi feita, pode ler o que foi perguntado em vão.',
  notStoredTitle: 'O que não é guardado',
  notStored:
    'Suas perguntas, as respostas, seu nome e suas mensagens. Não treino nenhum modelo com isso.',
  notStoredButQuestions:
    'As respostas, seu nome e suas outras mensagens. Não treino nenhum modelo com isso.',
  keptTitle: 'Por quanto tempo',
  kept: ({ days }) => `${counted(days, nouns.day)}, ou até o bot sair do servidor.`,
  seenTitle: 'Quem mais vê',
  seenByNobody: 'Ninguém: as perguntas são respondidas na máquina de quem mantém o bot.',
  seenBy: ({ provider }) =>
    `As perguntas e os trechos encontrados são enviados a ${provider}, que escreve ou encontra a resposta.`,
  choiceTitle: 'Sua escolha',
  choice: '`/esqueça-me` exclui na hora tudo o que é guardado sob a sua chave.',
  contactTitle: 'Perguntas e avisos',
};

/** The command that lists the articles. */
export const sources: PeopleMessages['sources'] = {
  title: 'O que eu sei',
  searchTitle: ({ search }) => `Artigos que correspondem a “${search}”`,
  none: 'Ainda não há artigos.',
  noMatch: 'Nenhum artigo corresponde. `/fontes` sem busca lista todos.',
  count: ({ articles }) => counted(articles, nouns.article),
  noPublisher: 'Editor não informado',
};

/** How the bot fares on a server. */
export const status: PeopleMessages['status'] = {
  title: 'Status',
  now: ({ started, running, waiting }) =>
    `Iniciado ${started}; ${counted(running, nouns.question)} em andamento, ${number(waiting)} na fila.`,
  shards: ({ shards, count, here }) =>
    `De ${number(count)} shards, este processo atende ${shards}; este servidor está no shard ${number(here)}.`,
  indexTitle: 'Índice',
  index: ({ articles, passages, built, generation }) =>
    `${counted(articles, nouns.article)}, ${counted(passages, nouns.passage)}\ncriado ${built} (\`${generation}\`)`,
  periodTitle: ({ days }) =>
    `Aqui, ${days === 1 ? 'no último dia' : `nos últimos ${number(days)} dias`}`,
  asked: ({ questions }) => counted(questions, nouns.question),
  answered: 'Com resposta',
  declined: 'Sem resposta',
  failures: 'Falhas',
  medianTime: 'Duração mediana',
  count: ({ count }) => number(count),
  share: ({ count, percent }) => `${number(count)} (${number(Math.round(percent))}%)`,
  milliseconds: ({ milliseconds }) => `${number(Math.round(milliseconds))} ms`,
  seconds: ({ seconds }) => `${number(seconds, 1)} s`,
};

/** What was asked in vain. */
export const gaps: PeopleMessages['gaps'] = {
  title: ({ days }) =>
    `Perguntado aqui em vão, ${days === 1 ? 'no último dia' : `nos últimos ${number(days)} dias`}`,
  what: 'Perguntas sem resposta e respostas mal avaliadas, pelo artigo mais próximo:',
  none: 'Nada: nenhuma pergunta ficou sem resposta e nenhuma resposta foi mal avaliada.',
  noArticle: 'nenhum artigo próximo',
  counts: ({ declined, downVotes }) =>
    [
      ...(declined === 0 ? [] : [`${number(declined)} sem resposta`]),
      ...(downVotes === 0 ? [] : [`${number(downVotes)} 👎`]),
    ].join(', '),
  more: ({ articles }) => `… e mais ${counted(articles, nouns.article)}`,
  textsNotKept: 'O texto das perguntas não é guardado.',
  weekly: 'O resumo semanal, para quem cuida dos artigos:',
};

/** `/townclerk test`. Discord's Markdown; values come escaped. */
export const explanation: PeopleMessages['explanation'] = {
  sure: ({ percent }) =>
    `${number(Math.round(percent))} % de certeza de que os trechos contêm a resposta`,
  band: { answer: 'com resposta', caution: 'com resposta e ressalva', decline: 'sem resposta' },
  found: 'Trechos encontrados',
  passage: ({ rank, place, nearness, share }) =>
    `${number(rank)}. ${place}: proximidade ${number(nearness, 2)}, ${number(Math.round(share))} % das palavras`,
  cost: ({ milliseconds, tokens }) =>
    `${number(Math.round(milliseconds))} ms, ${number(tokens)} tokens de um modelo`,
};

/** To those who may set the bot up, when it is added to a server. */
export const welcome: PeopleMessages['welcome'] = {
  lines: ({ server }) =>
    [
      `Obrigado por me adicionar a ${server}. Respondo a partir de artigos e mostro de onde vem cada afirmação.`,
      '1. Experimente em qualquer canal: `/perguntar`.',
      '2. Escolha onde e como respondo: `/townclerk configurações`.',
      '3. Veja o que sei com `/fontes` e como estou indo com `/townclerk status`.',
    ].join('\n'),
};

/** A server's settings. */
export const settings: PeopleMessages['settings'] = {
  title: 'Configurações deste servidor',
  answersIn: 'Responde em',
  everyChannel: 'todos os canais que posso ver',
  questionsIn: 'Cada mensagem é uma pergunta em',
  noChannel: 'nenhum canal',
  needsIntent: 'Precisa do intent “Message Content”, que quem mantém este bot não ativou.',
  mentions: 'As respostas a menções',
  inThread: 'abrem um tópico',
  inPlace: 'ficam abaixo da pergunta',
  askAnswers: 'As respostas a `/perguntar`',
  privately: 'só quem pergunta vê, salvo indicação em contrário',
  publicly: 'todos veem, salvo indicação em contrário',
  peopleIn: 'As perguntas para pessoas vão para',
  choosePeople: 'As perguntas para pessoas vão para…',
  toPeople: 'Pessoas…',
  peopleTitle: 'Perguntas para pessoas e resumo semanal',
  peopleWhat:
    'Abaixo de uma pergunta sem resposta e depois de um 👎, “Perguntar a uma pessoa” encaminha a pergunta ao canal escolhido aqui. Uma vez por semana posso publicar o que foi perguntado em vão.',
  peopleRole: 'Mencionado ali',
  chooseRole: 'Mencionar um cargo ali…',
  nobody: 'ninguém',
  roleSilent: ({ role }) =>
    `Mencionar ${role} não avisa ninguém: ative para esse cargo “Permitir que qualquer um @mencione este cargo” em Configurações do servidor › Cargos.`,
  weeklyIn: 'O resumo semanal vai para',
  missingElsewhere: ({ channel, names }) => `Em ${channel} me falta ${list(names)}.`,
  chooseWeekly: 'O resumo semanal vai para…',
  weeklyNext: ({ when }) => `o próximo ${when}`,
  channelGone: 'Um canal escolhido aqui não existe mais, ou não o vejo: escolha outro.',
  here: 'Em vigor neste canal',
  hereAnswers: ({ yes }) => (yes ? 'respondo aqui' : 'não respondo aqui'),
  hereEvery: ({ yes }) =>
    yes ? 'cada mensagem é uma pergunta' : 'uma mensagem é uma pergunta quando cita meu nome',
  hereThreads: ({ yes }) =>
    yes
      ? 'as respostas a menções abrem um tópico'
      : 'as respostas a menções ficam abaixo da pergunta',
  herePrivate: ({ yes }) =>
    yes ? '`/perguntar` responde só a quem pergunta' : '`/perguntar` responde a todos',
  hereLimits: ({ perPerson, perServer }) =>
    `no máximo ${number(perPerson)} perguntas por minuto para uma pessoa, ${number(perServer)} para o servidor`,
  from: {
    server: 'definido neste servidor',
    default: 'valor padrão',
    operator: 'definido por quem mantém o bot',
  },
  hereMissing: ({ names }) =>
    `Aqui me falta ${list(names)}. Conceda ao meu cargo em Configurações do servidor › Cargos, ou aqui em Editar canal › Permissões.`,
  andMore: ({ channels, count }) => `${channels} e mais ${number(count)}`,
  collections: 'Coleções',
  toCollections: 'Coleções…',
  everyCollection: 'todas',
  noCollection: 'só os artigos sem coleção',
  collectionsTitle: 'Coleções visíveis',
  collectionsWhat:
    'O que um lugar não pode ver não é pesquisado nem listado ali. Artigos sem coleção são vistos em toda parte. Um tópico vê o que o seu canal vê.',
  noCollections: 'Nenhum artigo pertence a uma coleção: as pastas do corpus são as suas coleções.',
  thisServer: 'Este servidor',
  thisChannel: 'Este canal',
  asServer: 'como o servidor',
  otherChannels: 'Canais que veem outras',
  chooseForServer: 'O que este servidor vê…',
  chooseForChannel: 'O que este canal vê…',
  toEvery: 'Servidor: ver todas',
  toAsServer: 'Canal: como o servidor',
  chooseAllowed: 'Responder só em…',
  chooseQuestions: 'Cada mensagem é uma pergunta em…',
  toInPlace: 'Responder abaixo da pergunta',
  toThread: 'Responder em tópicos',
  toPublic: 'Responder publicamente',
  toPrivate: 'Responder em particular',
};
