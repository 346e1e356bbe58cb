/**
 * Small talk in the other languages that the bot speaks, in the form of the English phrases: in small letters, without
 * punctuation, each with its kind, by locale. Articles are English, so that whatever else is said in these languages is asked of them as it stands.
 */
export const PHRASES_OF_OTHER_LANGUAGES = {
  de: [
    [
      'greeting',
      "(?:hallo|hallöchen|moin|servus|grüezi|grüß gott|guten (?:morgen|tag|abend))(?: (?:zusammen|alle|bot|town ?clerk))*|wie geht's|wie geht es (?:dir|ihnen)",
    ],
    [
      'thanks',
      '(?:vielen |herzlichen |besten )?dank(?:e)?(?: (?:schön|sehr|dir|ihnen|für (?:die|deine|ihre) (?:hilfe|antwort)))*|dankeschön|alles klar|super|prima',
    ],
    ['farewell', 'tschüss?|tschau|auf wiedersehen|bis (?:bald|später|dann)|gute nacht'],
    [
      'help',
      '(?:bitte )?hilfe|(?:kannst du|können sie) mir (?:bitte )?helfen|wie funktioniert (?:das|der bot)',
    ],
    [
      'abilities',
      'was (?:kannst du|können sie|machst du|machen sie)(?: alles)?|wer (?:bist du|sind sie)|was (?:kann|darf|soll) ich (?:dich |sie )?fragen',
    ],
    [
      'articles',
      'was (?:weißt du|wissen sie)(?: alles)?|welche artikel (?:hast du|haben sie|gibt es|kennst du|kennen sie)',
    ],
  ],
  fr: [
    [
      'greeting',
      '(?:bonjour|bonsoir|salut|coucou)(?: (?:à tous|tout le monde|bot|town ?clerk))*|comment (?:ça va|allez vous|vas tu)|ça va',
    ],
    [
      'thanks',
      "(?:un grand |ok |non )?merci(?: (?:beaucoup|bien|à (?:vous|toi)|pour (?:votre|ton|l'|la) ?(?:aide|réponse)))*|parfait|super|génial",
    ],
    ['farewell', 'au revoir|à (?:bientôt|plus(?: tard)?|demain)|bonne (?:nuit|journée|soirée)'],
    [
      'help',
      "(?:à l')?aide(?: moi)?|(?:pouvez vous|peux tu) m'aider|comment (?:ça marche|ça fonctionne)",
    ],
    [
      'abilities',
      "(?:que|qu'est ce que) (?:pouvez vous|peux tu|vous pouvez|tu peux|savez vous|sais tu) faire|qui (?:êtes vous|es tu)|que puis je (?:te |vous )?demander",
    ],
    [
      'articles',
      'que (?:savez vous|sais tu)|quels (?:sont (?:tes|vos) articles|articles (?:avez vous|as tu|connaissez vous|connais tu))',
    ],
  ],
  'es-ES': [
    [
      'greeting',
      '(?:hola|buenos días|buenas (?:tardes|noches)|buenas)(?: (?:a todos|bot|town ?clerk))*|(?:qué|cómo) (?:tal|estás?|está usted)',
    ],
    [
      'thanks',
      '(?:muchas |mil |no )?gracias(?: (?:por (?:su|tu|la) (?:ayuda|respuesta)|a (?:usted|ti)))*|muy amable|perfecto|genial',
    ],
    ['farewell', 'adiós|hasta (?:luego|pronto|mañana)|chao|nos vemos'],
    ['help', 'ayuda(?:me)?|(?:puedes?|podría) ayudarme|cómo funciona(?: esto)?'],
    [
      'abilities',
      'qué (?:puedes?|sabes?) hacer|quién (?:eres|es usted)|qué (?:te |le )?puedo preguntar(?:te|le)?',
    ],
    ['articles', 'qué (?:sabes|sabe usted)|qué artículos (?:tienes?|hay|conoces?)'],
  ],
  'pt-BR': [
    [
      'greeting',
      '(?:olá|oi|bom dia|boa (?:tarde|noite)|e aí)(?: (?:a todos|pessoal|bot|town ?clerk))*|tudo bem|como vai',
    ],
    [
      'thanks',
      '(?:muito |não )?obrigad[oa](?: (?:pela|por sua) (?:ajuda|resposta))?|valeu|perfeito|ótimo',
    ],
    ['farewell', 'tchau|até (?:logo|mais|amanhã|breve)'],
    ['help', 'ajuda|(?:você )?pode me ajudar|me ajuda|como (?:isso )?funciona'],
    [
      'abilities',
      'o que (?:você )?(?:pode|sabe|consegue) fazer|quem é você|o que (?:eu )?posso perguntar',
    ],
    ['articles', 'o que você sabe|(?:quais|que) artigos (?:você (?:tem|conhece)|há|existem)'],
  ],
} as const;
