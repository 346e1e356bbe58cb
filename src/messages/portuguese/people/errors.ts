import type { PeopleMessages } from '../../messages.ts';
import { formats } from '../formats.ts';

const { number } = formats;

/** Failures that the one who asked is told of. */
export const errors: PeopleMessages['errors'] = {
  'index-being-built': ({ done, total }) =>
    total === 0
      ? 'Ainda estou preparando o índice dos artigos; pergunte de novo daqui a alguns minutos.'
      : `Ainda estou preparando o índice dos artigos, ${number(done)} de ${number(total)}; pergunte de novo quando estiver pronto.`,
  'index-unreachable': () =>
    'No momento não consigo acessar os artigos; pergunte de novo daqui a um minuto.',
  'store-unreachable': () =>
    'No momento não consigo acessar os meus dados; tente de novo daqui a um minuto.',
  'question-empty': () => 'A pergunta está vazia; por favor, escreva o que você gostaria de saber.',
  'question-empty:no-words': () =>
    'A pergunta não contém palavras; por favor, escreva o que você gostaria de saber.',
  'question-too-long': ({ length, longest }) =>
    `A pergunta tem ${number(length)} caracteres; por favor, pergunte com no máximo ${number(longest)}.`,

  'chat-model-cancelled': () => 'A pergunta foi cancelada.',
  'chat-model-timeout': ({ seconds }) =>
    `O modelo de linguagem não terminou em ${number(seconds)} s (CHAT_TIMEOUT_SECONDS).`,
  'chat-model-key': () =>
    'O serviço do modelo de linguagem recusou a chave; quem mantém o bot deve verificar OPENAI_API_KEY.',
  'chat-model-quota': () =>
    'A cota do modelo de linguagem acabou; quem mantém o bot deve verificar o faturamento da conta.',
  'chat-model-busy': () =>
    'O modelo de linguagem está recebendo pedidos demais agora; tente de novo daqui a um minuto.',
  'chat-model-context': () =>
    'A pergunta e seus artigos eram longos demais para o modelo de linguagem; quem mantém o bot pode reduzir CHAT_PROMPT_TOKENS.',
  'chat-model-unknown': ({ model }) =>
    `O serviço não conhece o modelo de linguagem “${model}”; quem mantém o bot deve verificar OPENAI_MODEL e OPENAI_BASE_URL.`,
  'chat-model-unknown:address': () =>
    'Não há nenhum serviço compatível com a OpenAI neste endereço; quem mantém o bot deve verificar OPENAI_BASE_URL, que costuma terminar em “/v1”.',
  'chat-model-loading': () =>
    'O modelo de linguagem ainda está sendo carregado; pergunte de novo daqui a um minuto.',
  'chat-model-unreachable': () =>
    'Não é possível acessar o modelo de linguagem; quem mantém o bot deve verificar OPENAI_BASE_URL e se o servidor está no ar.',
  'chat-model-failed': ({ status }) =>
    `O serviço do modelo de linguagem respondeu com um erro (status ${status}).`,
  'chat-model-malformed': () =>
    'O serviço do modelo de linguagem enviou algo que não é uma resposta de chat; quem mantém o bot deve verificar OPENAI_BASE_URL.',
  'chat-model-malformed:page': () =>
    'Em vez de uma resposta do modelo de linguagem, veio uma página da web; quem mantém o bot deve verificar OPENAI_BASE_URL, que costuma terminar em “/v1”.',
  'chat-model-cut': () =>
    'A resposta do modelo de linguagem foi interrompida no meio; perguntar de novo pode ajudar.',
  'chat-model-refused': () => 'O modelo de linguagem se recusou a responder a esta pergunta.',
  'chat-model-filtered': () => 'O serviço do modelo de linguagem filtrou esta resposta.',
  'chat-model-empty': () =>
    'O modelo de linguagem deu uma resposta vazia; quem mantém o bot deve verificar o modelo de conversa ou escolher outro OPENAI_MODEL.',
  'chat-model-thinking': () =>
    'O modelo de linguagem usou todo o seu espaço para pensar e não escreveu nenhuma resposta; quem mantém o bot pode aumentar CHAT_ANSWER_TOKENS ou desativar o raciocínio.',
  'chat-model-length': () =>
    'O modelo de linguagem não teve espaço para uma frase completa; quem mantém o bot pode aumentar CHAT_ANSWER_TOKENS.',
  'chat-model-tool-call': () =>
    'O modelo de linguagem chamou uma ferramenta em vez de responder; quem mantém o bot deve desativar as ferramentas ou escolher outro OPENAI_MODEL.',
};
