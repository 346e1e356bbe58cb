/**
 * The commands: names as Discord takes them (1 to 32 characters; of slash commands and their options in lower case,
 * without spaces), descriptions of at most 100 characters. The English names are also those that the program goes by.
 */
export const commands = {
  ask: {
    name: 'ask',
    description: 'Ask a question; the answer shows where it comes from',
    question: { name: 'question', description: 'What would you like to know?' },
    private: { name: 'private', description: 'Show the answer to you alone' },
  },
  help: { name: 'help', description: 'How to ask, and three questions to begin with' },
  sources: {
    name: 'sources',
    description: 'List the articles that answers come from',
    search: { name: 'search', description: 'Words of a title, a publisher or a subject' },
  },
  about: {
    name: 'about',
    description: 'What Town Clerk is, how old its knowledge is, and who runs it',
  },
  privacy: {
    name: 'privacy',
    description: 'What is stored about you, for how long, and how to have it deleted',
  },
  forgetMe: {
    name: 'forget-me',
    description: 'Delete everything that is stored about you',
  },
  townClerk: {
    name: 'townclerk',
    description: 'Set up and look after Town Clerk on this server',
    settings: {
      name: 'settings',
      description: 'Where and how Town Clerk answers on this server',
    },
    status: { name: 'status', description: 'Age of the index, answers, votes and failures' },
    gaps: {
      name: 'gaps',
      description: 'What people here asked in vain, by the article that comes nearest',
      days: { name: 'days', description: 'Days to look back (30 unless chosen)' },
    },
    test: {
      name: 'test',
      description: 'Ask a question here and see, in private, why it is answered as it is',
      question: { name: 'question', description: 'What would you like to know?' },
    },
    reindex: {
      name: 'reindex',
      description: 'Read the articles anew (for the operator of the bot)',
    },
  },
  /** In the menu of a message, where capitals and spaces are allowed. */
  askAboutMessage: { name: 'Ask Town Clerk' },
};
