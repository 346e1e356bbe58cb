import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

/** What an article says. */
interface SaidBy {
  readonly title: string;
  readonly date?: string;
  /** A number or a date, as the article writes it. */
  readonly fact: string;
}

const saidBy = ({ title, date, fact }: SaidBy) =>
  `“${title}”${date === undefined ? '' : ` (${date})`} says ${fact}`;

/** What stands in and around an answer that is not from the articles. */
export const answers = {
  /** The text of a decline. */
  nothingFound: 'I found nothing in the articles that answers this question.',
  /** The text of a decline that shows, below it, what the nearest articles say. */
  nearestSay: 'The articles do not answer this directly; the nearest passages are below.',
  /** Follows nothing: says why an answer is quoted although a language model was asked. */
  quotedSince:
    "The language model gave no answer that the articles back; these are the articles' own words instead.",
  /** Statements of the language model that were left out. */
  leftOut: ({ count }: { count: number }) =>
    `${counted(count, { one: 'statement was', other: 'statements were' })} left out: the articles do not say so.`,
  /** Two articles that say different things; `date` is in words. */
  disagree: ({ one, other }: { one: SaidBy; other: SaidBy }) =>
    `The articles differ: ${saidBy(one)}; ${saidBy(other)}.`,
  /** In brackets behind a statement that no passage backs. */
  unconfirmed: 'not confirmed by the articles',
  /** In brackets behind a statement in another language than the articles'. */
  otherLanguage: 'only its figures, dates and names were compared with the articles',
  /** In its place where a model compared meanings across languages. */
  byMeaning:
    'in another language than the articles; compared by its meaning, figures, dates and names',
  /** Follows the sentence that says why the language model gave no answer. */
  quotedInstead: "These are the articles' own words instead.",
  /** Notices about a text of which the language model's service did not let more through. */
  cutShort:
    'The language model reached the bound of its length: this ends with its last whole sentence.',
  cutByFilter:
    "The language model's service filtered the rest out: this ends with its last whole sentence.",
  stoppedWriting: 'Stopped while it was being written: this ends with its last whole sentence.',
  /** A date as precise as it is known. */
  date: formats.date,

  caution: 'The articles may not answer exactly this: please check the sources.',
  asOf: ({ date }: { date: string }) => `As of ${date}`,
  /** Has to end with the question: conversations are read back by what stands before it. */
  searchedFor: ({ question }: { question: string }) => `Searched for: ${question}`,
  source: 'Source',
  sources: 'Sources',
  nearest: 'Nearest articles',
  more: ({ count }: { count: number }) => `and ${number(count)} more`,
  untitled: 'Untitled',
  cut: 'The answer goes on; it was cut to fit into a plain message.',

  /** How each of the three labels begins: answers are told from other messages by it. */
  automated: 'Automated',
  declinedLabel: 'Automated reply',
  writtenLabel: 'Automated answer, written by a language model and checked against the articles',
  quotedLabel: 'Automated answer, quoted from the articles',

  showPassages: 'Show passages',
  followUp: 'Follow up',
  /** Passes the question on to people of the server. */
  askPerson: 'Ask a person',
  /** Above a question that is passed on; `person` is Discord's mention of them. */
  passedOn: ({ person }: { person: string }) => `${person} would like an answer from a person:`,
  /** Leads to the answer that was of no help. */
  goToAnswer: 'Go to the question',
  /** Opens the form for what was wrong with an answer. */
  sayWhy: 'Say what was wrong',
  showLeftOut: 'Show what was left out',
  /** Ends the writing. */
  stop: 'Stop',
  /** Shows everybody an answer that one person saw. */
  share: 'Show it to everybody here',
  /** `person` is Discord's mention of them. */
  sharedBy: ({ person }: { person: string }) => `${person} shows this answer.`,
  page: ({ page, count }: { page: number; count: number }) => `${number(page)} of ${number(count)}`,
};

/** What is shown while an answer is on its way. */
export const progress = {
  searching: ({ articles }: { articles: number }) =>
    `Searching ${counted(articles, nouns.article)}…`,
  reading: ({ articles }: { articles: number }) => `Reading ${counted(articles, nouns.article)}…`,
  waiting: 'Waiting for the language model, which is slow to begin…',
  thinking: 'The language model is thinking…',
  writing: 'Writing…',
  checking: 'Checking sources…',
  draft: 'Draft: its sources are not checked yet.',
};

/** The passages behind an answer. */
export const passages = {
  source: ({ source }: { source: number }) => `Source [${source}]`,
  gone: 'No longer here',
  goneWhy: 'This article has been taken out of the collection since the answer was written.',
  changedInPart:
    'The article has changed since the answer was written. Not every passage can be shown.',
  changedAskAgain:
    'The article has changed since the answer was written. Please ask again to see what it says now.',
  noneAskAgain: 'This answer names no passage. Please ask again to see what it says now.',
  onlyPassage: 'The passage, word for word; what supports the answer is in bold',
  passageOf: ({ passage, count }: { passage: number; count: number }) =>
    `Passage ${number(passage)} of ${number(count)}, word for word; what supports the answer is in bold`,
  open: 'Open article',
  publisher: 'Publisher',
  published: 'Published',
};

/** The forms that buttons open. Titles and labels take 45 characters, descriptions and placeholders 100. */
export const forms = {
  followUp: {
    title: 'Follow up',
    label: 'Your question',
    description: 'It may refer to the answer: “And how much each year?”',
  },
  reason: {
    title: 'What was wrong with the answer?',
    label: 'Reason (optional)',
    description: 'Your vote is counted. The reason is kept without your name.',
    placeholder: 'Wrong number, old news, the source says something else …',
  },
};
