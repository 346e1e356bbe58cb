import { formats } from '../formats.ts';

const { number } = formats;

/** Failures that the one who asked is told of, by name: the identifier, and what tells sentences of one apart. */
export const errors = {
  /** `total` is 0 where nobody knows how far it is. */
  'index-being-built': ({ done, total }: { done: number; total: number }) =>
    total === 0
      ? 'I am still building my index of the articles; please ask again in a few minutes.'
      : `I am still building my index of the articles, ${number(done)} of ${number(total)}; please ask again when it is done.`,
  'index-unreachable': () =>
    'The articles cannot be reached just now; please ask again in a minute.',
  'store-unreachable': () => 'My records cannot be reached just now; please try again in a minute.',
  'question-empty': () => 'The question is empty; please write what you would like to know.',
  'question-empty:no-words': () =>
    'The question holds no words; please write what you would like to know.',
  'question-too-long': ({ length, longest }: { length: number; longest: number }) =>
    `The question has ${number(length)} characters; please ask in at most ${number(longest)}.`,

  'chat-model-cancelled': () => 'The question was cancelled.',
  'chat-model-timeout': ({ seconds }: { seconds: number }) =>
    `The language model did not finish within ${seconds} s (CHAT_TIMEOUT_SECONDS).`,
  'chat-model-key': () =>
    "The language model's service refused the key; the operator should check OPENAI_API_KEY.",
  'chat-model-quota': () =>
    "The language model's quota is used up; the operator should check the account's billing.",
  'chat-model-busy': () =>
    'The language model is taking too many requests just now; try again in a minute.',
  'chat-model-context': () =>
    'The question and its articles were too long for the language model; the operator can lower CHAT_PROMPT_TOKENS.',
  'chat-model-unknown': ({ model }: { model: string }) =>
    `The service does not know the language model "${model}"; the operator should check OPENAI_MODEL and OPENAI_BASE_URL.`,
  'chat-model-unknown:address': () =>
    'There is no OpenAI-compatible service at this address; the operator should check OPENAI_BASE_URL, which usually ends in "/v1".',
  'chat-model-loading': () => 'The language model is still being loaded; ask again in a minute.',
  'chat-model-unreachable': () =>
    'The language model cannot be reached; the operator should check OPENAI_BASE_URL and that the server runs.',
  'chat-model-failed': ({ status }: { status: number }) =>
    `The language model's service answered with an error (status ${status}).`,
  'chat-model-malformed': () =>
    "The language model's service sent something that is not a chat completion; the operator should check OPENAI_BASE_URL.",
  'chat-model-malformed:page': () =>
    'A web page came instead of an answer of the language model; the operator should check OPENAI_BASE_URL, which usually ends in "/v1".',
  'chat-model-cut': () =>
    "The language model's answer broke off in the middle; asking again may help.",
  'chat-model-refused': () => 'The language model refused to answer this question.',
  'chat-model-filtered': () => "The language model's service filtered this answer out.",
  'chat-model-empty': () =>
    'The language model gave an empty answer; the operator should check its chat template, or choose another OPENAI_MODEL.',
  'chat-model-thinking': () =>
    'The language model used up its room for thinking and wrote no answer; the operator can raise CHAT_ANSWER_TOKENS, or turn its thinking off.',
  'chat-model-length': () =>
    'The language model had no room for a whole sentence; the operator can raise CHAT_ANSWER_TOKENS.',
  'chat-model-tool-call': () =>
    'The language model called a tool instead of answering; the operator should turn its tools off, or choose another OPENAI_MODEL.',
};
