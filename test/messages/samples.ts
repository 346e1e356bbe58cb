import type { OperatorMessages, PeopleMessages } from '../../src/messages/messages.ts';

/** Values for every function of a catalogue, by its name; what is only text, or holds only text, has none. */
export type Samples<Node> = Node extends (...given: infer Given) => string
  ? Readonly<Given>
  : Node extends string
    ? never
    : {
          readonly [Key in keyof Node as [Samples<Node[Key]>] extends [never]
            ? never
            : Key]: Samples<Node[Key]>;
        } extends infer Found
      ? keyof Found extends never
        ? never
        : Found
      : never;

/** What stands in the messages for people. */
export const peopleSamples: Samples<PeopleMessages> = {
  answers: {
    date: ['2011-03-30'],
    asOf: [{ date: 'March 2011' }],
    searchedFor: [{ question: 'When does the bridge open?' }],
    passedOn: [{ person: '<@1>' }],
    sharedBy: [{ person: '<@1>' }],
    more: [{ count: 3 }],
    page: [{ page: 1, count: 2 }],
    leftOut: [{ count: 2 }],
    disagree: [
      {
        one: { title: 'The bridge', date: 'March 2011', fact: '4 May' },
        other: { title: 'The ferry', fact: '9 June' },
      },
    ],
  },
  progress: { searching: [{ articles: 1 }], reading: [{ articles: 2 }] },
  passages: { source: [{ source: 1 }], passageOf: [{ passage: 1, count: 2 }] },
  about: { knowledge: [{ articles: 5, newest: 'March 2011', built: 'yesterday' }] },
  privacy: {
    policy: [{ url: 'https://town.example/privacy' }],
    kept: [{ days: 90 }],
    seenBy: [{ provider: 'api.model.example' }],
  },
  sources: { searchTitle: [{ search: 'harbour' }], count: [{ articles: 5 }] },
  status: {
    now: [{ started: 'yesterday', running: 1, waiting: 0 }],
    index: [{ articles: 5, passages: 31, built: 'yesterday', generation: 'g-1' }],
    periodTitle: [{ days: 30 }],
    asked: [{ questions: 4 }],
    count: [{ count: 4 }],
    share: [{ count: 3, percent: 75 }],
    milliseconds: [{ milliseconds: 250.4 }],
    seconds: [{ seconds: 1.25 }],
  },
  gaps: {
    title: [{ days: 30 }],
    counts: [{ declined: 3, downVotes: 1 }],
    more: [{ articles: 4 }],
  },
  explanation: {
    sure: [{ percent: 83 }],
    passage: [{ rank: 2, place: 'The bridge', nearness: 0.71, share: 85 }],
    cost: [{ milliseconds: 250, tokens: 700 }],
  },
  welcome: { lines: [{ server: 'The town' }] },
  settings: {
    hereAnswers: [{ yes: true }],
    hereEvery: [{ yes: true }],
    hereThreads: [{ yes: true }],
    herePrivate: [{ yes: true }],
    hereLimits: [{ perPerson: 6, perServer: 60 }],
    hereMissing: [{ names: ['Embed Links'] }],
    andMore: [{ channels: '#general', count: 3 }],
  },
  refusals: {
    waiting: [{ ahead: 2 }],
    tryAgain: [{ when: 'in a minute' }],
    onlyIn: [{ channels: ['#general', '#questions'] }],
    noPermission: [{ channel: 'general', permissions: ['View Channel', 'Send Messages'] }],
  },
  notices: {
    forgotten: [{ entries: 2 }],
    noSuchSource: [{ source: 7 }],
    indexNotBuilt: [{ reason: 'The disk is full.' }],
  },
  smallTalk: {
    articles: [{ count: 5 }],
    more: [{ count: 3 }],
  },
  errors: {
    'index-being-built': [{ done: 40, total: 698 }],
    'index-unreachable': [],
    'question-empty': [],
    'question-empty:no-words': [],
    'question-too-long': [{ length: 2001, longest: 2000 }],
    'chat-model-cancelled': [],
    'chat-model-timeout': [{ seconds: 60 }],
    'chat-model-key': [],
    'chat-model-quota': [],
    'chat-model-busy': [],
    'chat-model-context': [],
    'chat-model-unknown': [{ model: 'model-1' }],
    'chat-model-unknown:address': [],
    'chat-model-loading': [],
    'chat-model-unreachable': [],
    'chat-model-failed': [{ status: 418 }],
    'chat-model-malformed': [],
    'chat-model-malformed:page': [],
    'chat-model-cut': [],
    'chat-model-refused': [],
    'chat-model-filtered': [],
    'chat-model-empty': [],
    'chat-model-thinking': [],
    'chat-model-length': [],
    'chat-model-tool-call': [],
  },
};

const folder = '/data/index';
const database = 'db.town.example:5432/clerk';
const file = 'manifest.json';
const server = 'api.model.example';
const model = 'model-1';
const status = 500;
const reason = 'the disk is full';

/** What stands in the messages about failures that operators read. */
export const operatorErrorSamples: Samples<OperatorMessages['errors']> = {
  'settings-invalid': [{ problems: ['LIMIT is "x"; expected 1.', 'SHARDS is "y"; expected 2.'] }],
  'settings-invalid:folders': [{ problems: ['INDEX_DIR is wrong.'] }],
  'settings-invalid:node': [{ version: '18.0.0', oldest: '20.12' }],
  'settings-invalid:no-token': [],
  'settings-invalid:no-token-to-register': [],
  'settings-invalid:embedding-model': [{ model, expected: ['"builtin"', 'a folder', 'an id'] }],
  'settings-invalid:pooling': [{ pooling: 'cls', model }],
  'settings-invalid:hub-model': [{ model }],
  'usage:index-in-corpus': [{ index: 'corpus/index', corpus: '/corpus' }],
  'usage:unequal-sets': [],
  'corpus-missing': [{ folder, reason, endings: '.md or .txt' }],
  'corpus-missing:file': [{ folder }],
  'corpus-missing:unreadable': [{ folder, reason }],
  'corpus-empty': [{ folder }],
  'corpus-empty:at-check': [{ folder }],
  'corpus-unreadable': [{ folder, example: 'a.md: it is empty' }],
  'index-missing': [{ folder }],
  'index-missing:stale': [{ folder, reason: undefined }],
  'index-other-model': [{ folder, difference: 'the pooling is "mean", not "cls"' }],
  'index-other-corpus': [{ folder, built: '/corpus', corpus: '/corpsu' }],
  'database-unreachable': [{ database, reason: 'connect ECONNREFUSED' }],
  'database-refused': [{ database }],
  'database-missing': [{ database }],
  'database-forbidden': [{ database, reason: 'permission denied' }],
  'database-full': [{ database }],
  'database-vectors-missing': [{ database, oldest: '0.7' }],
  'database-vectors-old': [{ database, oldest: '0.7', version: '0.5.1' }],
  'database-vectors-forbidden': [{ database }],
  'database-newer': [{ database, part: 'index', version: 9, known: 1 }],
  'index-locked': [{ folder }],
  'index-missing:database': [{ database }],
  'index-other-model:database': [{ database, difference: 'the pooling is "cls", not "mean"' }],
  'index-locked:database': [{ database }],
  'index-write-failed': [{ folder, reason }],
  'index-write-failed:in-child': [{ said: 'The disk is full.' }],
  'index-write-failed:too-long': [{ duration: '10 min 0 s' }],
  'index-format': [{ folder, format: 1, expected: 2 }],
  'index-format:foreign': [{ folder, file }],
  'index-damaged': [{ folder }],
  'index-damaged:older-served': [{ problem: 'It is cut.', builtAt: '2026-11-28T09:00:00Z' }],
  'index-damaged:unreadable': [{ folder }],
  'index-damaged:current': [{ folder, file }],
  'index-damaged:manifest-unreadable': [{ folder, file }],
  'index-damaged:manifest-cut': [{ folder, file }],
  'index-damaged:manifest-changed': [{ folder, file }],
  'index-damaged:manifest-foreign': [{ folder, file, generation: 'g-1' }],
  'index-damaged:size': [{ folder, file, bytes: 3, expected: 4 }],
  'index-damaged:checksum': [{ folder, file }],
  'index-damaged:file': [{ folder, file }],
  'index-damaged:terms': [{ what: 'they are cut short' }],
  'model-missing': [{ model, folder }],
  'model-missing:folder': [{ folder }],
  'model-missing:not-fetched': [{ model, reason }],
  'model-missing:not-written': [{ folder, reason }],
  'model-damaged': [{ folder, what: 'has no tokenizer.json', remedy: 'put it there' }],
  'model-damaged:package': [{ file, from: 'a-package', what: 'cannot be read' }],
  'model-damaged:fetched': [{ model }],
  'embedding-failed': [{ model, gave: 'a vector of 3 numbers', remedy: 'Fetch it again.' }],
  'embedding-failed:pooling': [{ model, what: 'could not embed a text', pooling: 'mean' }],
  'embedding-failed:unusable': [{ model, detail: 'There are fewer vectors than texts.' }],
  'embedding-failed:timeout': [{ server, seconds: 30 }],
  'embedding-failed:unreachable': [{ server }],
  'embedding-failed:no-answer': [{ server }],
  'embedding-failed:count': [{ server, count: 3 }],
  'embedding-failed:key': [{ server, status }],
  'embedding-failed:unknown': [{ server, status, model }],
  'embedding-failed:busy': [{ server, status }],
  'embedding-failed:server': [{ server, status }],
  'embedding-failed:refused': [{ server, status, model }],
  'data-store-failed': [{ path: '/data/town-clerk.sqlite' }],
  'data-store-failed:key': [{ path: '/data/person.key' }],
  'data-store-failed:newer': [{ path: '/data/town-clerk.sqlite', version: 9, known: 3 }],
  'questions-file-invalid': [{ path: 'questions.jsonl' }],
  'questions-file-invalid:empty': [{ path: 'questions.jsonl' }],
  'questions-file-invalid:line': [{ place: 'questions.jsonl:3', reason: 'not a JSON object' }],
  'written-answers-invalid': [{ place: 'answers.jsonl:3' }],
  'written-answers-invalid:unreadable': [{ path: 'answers.jsonl' }],
  'report-not-written': [{ path: 'report.html', reason }],
  'usage:no-such-collection': [{ name: 'x', known: ['council', 'staff'] }],
  'export-not-written': [{ folder, reason }],
  'http-failed': [{ host: '127.0.0.1', port: 8080, reason: 'EADDRINUSE' }],
  'discord-failed:problems': [{ problems: ['One thing is wrong.', 'So is another.'] }],
  'discord-failed:token': [],
  'discord-failed:intent': [],
  'discord-failed:unknown-intent': [],
  'discord-failed:shard': [],
  'discord-failed:too-few-shards': [],
  'discord-failed:version': [],
  'discord-failed:no-more-starts': [{ reason: 'Not enough sessions remaining.' }],
  'discord-failed:unreachable': [{ reason: 'fetch failed' }],
};
