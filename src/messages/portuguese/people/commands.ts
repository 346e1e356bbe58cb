import type { PeopleMessages } from '../../messages.ts';

/** The commands, as Discord lists them. */
export const commands: PeopleMessages['commands'] = {
  ask: {
    name: 'perguntar',
    description: 'Fazer uma pergunta; a resposta mostra de onde vem',
    question: { name: 'pergunta', description: 'O que você gostaria de saber?' },
    private: { name: 'privado', description: 'Mostrar a resposta só para você' },
  },
  help: { name: 'ajuda', description: 'Como perguntar, e três perguntas para começar' },
  sources: {
    name: 'fontes',
    description: 'Listar os artigos de onde vêm as respostas',
    search: { name: 'busca', description: 'Palavras de um título, de um editor ou de um assunto' },
  },
  about: {
    name: 'sobre',
    description: 'O que é o Town Clerk, de quando é o que ele sabe e quem o mantém',
  },
  privacy: {
    name: 'privacidade',
    description: 'O que é guardado sobre você, por quanto tempo e como pedir a exclusão',
  },
  forgetMe: {
    name: 'esqueça-me',
    description: 'Excluir tudo o que é guardado sobre você',
  },
  townClerk: {
    name: 'townclerk',
    description: 'Configurar e acompanhar o Town Clerk neste servidor',
    settings: {
      name: 'configurações',
      description: 'Onde e como o Town Clerk responde neste servidor',
    },
    status: { name: 'status', description: 'Idade do índice, respostas, votos e falhas' },
    gaps: {
      name: 'lacunas',
      description: 'O que foi perguntado aqui em vão, pelo artigo mais próximo',
      days: { name: 'dias', description: 'Quantos dias considerar (30 se não for escolhido)' },
    },
    test: {
      name: 'teste',
      description: 'Testar uma pergunta e ver, em particular, por que ela é respondida assim',
      question: { name: 'pergunta', description: 'O que você gostaria de saber?' },
    },
    reindex: {
      name: 'reindexar',
      description: 'Ler os artigos de novo (para quem mantém o bot)',
    },
  },
  askAboutMessage: { name: 'Perguntar ao Town Clerk' },
};
