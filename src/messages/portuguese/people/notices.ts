import type { PeopleMessages } from '../../messages.ts';
import { formats, nouns } from '../formats.ts';

const { counted, list, number } = formats;

/** Why a question is not answered, or not now. */
export const refusals: PeopleMessages['refusals'] = {
  restarting: 'Estou sendo reiniciado; pergunte de novo daqui a um minuto.',
  stillAnswering:
    'Ainda estou respondendo à sua última pergunta aqui; por favor, espere até eu terminar.',
  queueFull: 'Há tantas perguntas agora que não posso aceitar mais uma.',
  serverUsedUp: 'Este servidor já usou tudo o que pode perguntar em um dia.',
  tooOften: {
    person: 'Você já perguntou tantas vezes quanto uma pessoa pode em um minuto.',
    server: 'Este servidor já perguntou tantas vezes quanto pode em um minuto.',
    overall: 'Já recebi tantas perguntas quantas consigo responder em um minuto.',
  },
  waiting: ({ ahead }) =>
    `Sua pergunta está na fila: há ${ahead === 1 ? 'uma pergunta' : `${number(ahead)} perguntas`} antes dela.`,
  tryAgain: ({ when }) => `Você pode tentar de novo ${when}.`,
  tookTooLong: 'Demorou demais, por isso parei. Pergunte de novo, talvez de um jeito mais simples.',
  moderated: 'A moderação automática deste servidor não deixa minha resposta passar.',
  rules: 'Tenho uma resposta, mas as regras deste servidor me impedem de mostrá-la.',
  unexpected:
    'Algo deu errado do meu lado. Pergunte de novo; se continuar, /sobre diz quem me mantém.',
  onlyIn: ({ channels }) =>
    `Neste servidor, só respondo em ${channels.length === 0 ? 'canais que um administrador escolheu' : channels.join(', ')}.`,
  noPermission: ({ channel, permissions: missing }) =>
    `Não posso escrever em #${channel}: ali me falta a permissão ${list(missing.map((name) => `“${name}”`))}. Um administrador pode concedê-la em Editar canal › Permissões.`,
  mayNotWrite:
    'Não posso escrever onde você me perguntou: peça a um administrador que verifique minhas permissões ali.',
  howToAsk:
    'Escreva sua pergunta depois do meu nome ou use /perguntar. /fontes lista o que eu conheço.',
  ownMessage:
    'Essa mensagem fui eu que escrevi; “Continuar”, abaixo de uma resposta, permite saber mais sobre ela.',
  noText: 'Essa mensagem não contém nenhum texto que eu possa responder.',
};

/** Names of permissions, as Discord's own settings show them. */
export const permissions: PeopleMessages['permissions'] = {
  viewChannel: 'Ver canal',
  sendMessages: 'Enviar mensagens',
  sendMessagesInThreads: 'Enviar mensagens em tópicos',
  createPublicThreads: 'Criar tópicos públicos',
  embedLinks: 'Inserir links',
  readMessageHistory: 'Ver histórico de mensagens',
};

/** What buttons, forms and commands say back. */
export const notices: PeopleMessages['notices'] = {
  upCounted: 'Obrigado: seu 👍 foi contado. Você pode mudá-lo a qualquer momento.',
  downCounted: 'Obrigado: seu 👎 foi contado.',
  reasonKept: 'Obrigado: seu 👎 foi contado, e o motivo foi guardado sem o seu nome.',
  nothingStored: 'Não havia nada guardado sobre você.',
  forgotten: ({ entries }) =>
    `Excluído: ${counted(entries, nouns.entry)} sobre suas respostas e votos. Os botões abaixo dessas respostas não mostram mais trechos.`,
  answerForgotten:
    'Não sei mais em que esta resposta se baseia: o que guardo sobre as respostas é excluído depois de algum tempo. Pergunte de novo, por favor.',
  pagesForgotten:
    'Não tenho mais as outras páginas: as respostas ficam na memória só por pouco tempo. Pergunte de novo, por favor.',
  notHere:
    'O que apareceria aqui não pode mais ser visto neste lugar: quem o administra mudou as coleções visíveis.',
  leftOutForgotten:
    'Não tenho mais o que foi omitido: as respostas ficam na memória só por pouco tempo. Pergunte de novo, por favor.',
  noSuchSource: ({ source }) => `Esta resposta não tem a fonte ${source}.`,
  personAsked: 'Encaminhada: pessoas deste servidor agora veem a sua pergunta.',
  personAskedAlready: 'Esta pergunta já foi encaminhada.',
  noPersonToAsk:
    'Aqui ninguém mais recebe perguntas; os administradores escolhem nas configurações para onde elas vão.',
  personTooOften: 'Você já encaminhou tantas perguntas quantas uma pessoa pode em uma hora.',
  plainHere: ({ channel, permissions: missing }) =>
    `Em #${channel} minhas respostas são texto simples, porque ali me falta a permissão ${list(missing.map((name) => `“${name}”`))}.`,
  noThreadHere: ({ channel, permissions: missing }) =>
    `Em #${channel} não abro tópicos, porque ali me falta a permissão ${list(missing.map((name) => `“${name}”`))}.`,
  noHistoryHere: ({ channel, permissions: missing }) =>
    `Em #${channel} não mostro o andamento nem respondo diretamente às mensagens, porque ali me falta a permissão ${list(missing.map((name) => `“${name}”`))}.`,
  giveThere: 'Você pode concedê-la em Editar canal › Permissões.',
  weeklyFailed: ({ server, reason }) =>
    `O resumo semanal de ${server} não pôde ser publicado. ${reason}`,
  tooManyPresses: 'Você está clicando e enviando mais depressa do que consigo acompanhar.',
  nothingToStop: 'Não há mais nada para parar.',
  onlyAskerStops: 'Só quem perguntou pode parar esta resposta.',
  sharedAlready: 'Esta resposta já foi mostrada aqui.',
  mayNotShare: 'Você não pode escrever neste canal, por isso não posso mostrar a resposta aqui.',
  sourcesChanged:
    'Um artigo em que esta resposta se apoia mudou desde que ela foi escrita, por isso não a mostro a outras pessoas. Pergunte de novo, por favor.',
  otherVersionsButton: 'Este botão é de outra versão minha. Pergunte de novo, por favor.',
  otherVersionsCommand: 'Não conheço este comando: ele foi registrado por outra versão minha.',
  managersOnly: 'Isto é só para quem pode gerenciar este servidor.',
  operatorsOnly: 'Só quem mantém este bot pode fazer isso: OPERATOR_IDS diz quem é.',
  indexingAlready: 'Os artigos já estão sendo lidos.',
  indexing: 'Começando…',
  indexNotBuilt: ({ reason }) =>
    `${reason ?? 'O índice não foi criado.'} O anterior continua em uso.`,
};
