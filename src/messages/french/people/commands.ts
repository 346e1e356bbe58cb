import type { PeopleMessages } from '../../messages.ts';

/** The commands, as Discord lists them. */
export const commands: PeopleMessages['commands'] = {
  ask: {
    name: 'demander',
    description: 'Poser une question ; la réponse montre d’où elle vient',
    question: { name: 'question', description: 'Que souhaitez-vous savoir ?' },
    private: { name: 'privé', description: 'N’afficher la réponse qu’à vous' },
  },
  help: { name: 'aide', description: 'Comment demander, et trois questions pour commencer' },
  sources: {
    name: 'sources',
    description: 'Lister les articles d’où viennent les réponses',
    search: { name: 'recherche', description: 'Mots d’un titre, d’un éditeur ou d’un sujet' },
  },
  about: {
    name: 'infos',
    description: 'Ce qu’est Town Clerk, de quand datent ses connaissances et qui l’exploite',
  },
  privacy: {
    name: 'confidentialité',
    description: 'Ce qui est conservé sur vous, combien de temps et comment le faire supprimer',
  },
  forgetMe: {
    name: 'oubliez-moi',
    description: 'Supprimer tout ce qui est conservé sur vous',
  },
  townClerk: {
    name: 'townclerk',
    description: 'Configurer et suivre Town Clerk sur ce serveur',
    settings: {
      name: 'paramètres',
      description: 'Où et comment Town Clerk répond sur ce serveur',
    },
    status: { name: 'état', description: 'Âge de l’index, réponses, votes et échecs' },
    gaps: {
      name: 'lacunes',
      description: 'Ce qui a été demandé ici en vain, selon l’article le plus proche',
      days: { name: 'jours', description: 'Nombre de jours à remonter (30 par défaut)' },
    },
    test: {
      name: 'essai',
      description: 'Essayer une question et voir, en privé, pourquoi la réponse est ce qu’elle est',
      question: { name: 'question', description: 'Que souhaitez-vous savoir ?' },
    },
    reindex: {
      name: 'réindexer',
      description: 'Relire les articles (pour l’exploitant du bot)',
    },
  },
  askAboutMessage: { name: 'Demander à Town Clerk' },
};
