// Front ends talk to answering only; what a question may be is decided where it is searched for.
export { checkQuestion, LONGEST_QUESTION } from '../retrieval/question.ts';
