import { formats } from '../formats.ts';
import { answers, progress } from '../people/answers.ts';

/** What the terminal shows with answers and in a conversation; what Discord shows too is said in the same words. */
export const terminal = {
  date: answers.date,
  caution: answers.caution,
  searchedFor: answers.searchedFor,
  asOf: answers.asOf,
  leftOut: ({ count }: { count: number }) =>
    `${answers.leftOut({ count })} --explain shows ${formats.plural(count, { one: 'it', other: 'them' })}.`,
  source: answers.source,
  sources: answers.sources,
  nearest: answers.nearest,
  noSources: 'The last answer has no sources.',
  noSuchSource: ({ source, count }: { source: number; count: number }) =>
    `The last answer has no source ${source}; it has ${count === 1 ? 'only source 1' : `sources 1 to ${count}`}.`,

  searching: progress.searching,
  reading: progress.reading,
  waiting: progress.waiting,
  thinking: progress.thinking,
  /** In front of the end of the draft. */
  writing: 'Writing, not yet checked: ',
  checking: progress.checking,

  prompt: 'Ask: ',
  help: [
    'Ask a question, or type',
    '  /sources [number]  to read the passages behind the last answer',
    '  /explain           to see why they were chosen',
    '  /new               to start a new conversation',
    '  /help              to see this again',
    '  /quit              to leave (or Ctrl-D)',
  ].join('\n'),
  newConversation: 'A new conversation.',
  nothingAsked: 'Nothing has been asked yet.',
  stopped: 'Stopped.',
  noCommand: ({ command }: { command: string }) => `There is no command ${command}.`,
  notASource: ({ given }: { given: string }) =>
    `"${given}" is not the number of a source; type /sources, or /sources 1.`,

  /** `reason` is a sentence. */
  unexpected: ({ reason }: { reason: string }) =>
    `Something went wrong that Town Clerk did not expect: ${reason} Run "npm run doctor" to check the set-up, or set NODE_DEBUG=town-clerk to see more.`,
  outputFailed: ({ reason }: { reason: string }) => `The output could not be written: ${reason}`,

  /** `--explain`; figures come as they are shown. */
  explain: {
    confidence: ({ probability, band }: { probability: string; band: string }) =>
      `Confidence ${probability} (${band})`,
    /** The service may not say how many tokens it was. */
    writtenBy: ({
      model,
      calls,
      tokens,
    }: {
      model: string;
      calls: number;
      tokens: { read: number; written: number } | undefined;
    }) =>
      `Written by ${model}: ${calls} ${calls === 1 ? 'call' : 'calls'}, ` +
      (tokens === undefined
        ? 'tokens not counted by the service'
        : `${tokens.read} tokens read, ${tokens.written} written`),
    passages: 'Passages',
    scores: ({ cosine, bm25, coverage }: { cosine: string; bm25: string; coverage: string }) =>
      `cosine ${cosine}, BM25 ${bm25}, covers ${coverage} % of the question`,
    statements: 'Statements',
    leftOut: 'Left out, because the articles do not back it',
  },
};

/** What building the index shows. */
export const building = {
  phases: {
    reading: 'Reading articles',
    embedding: 'Embedding passages',
    writing: 'Writing the index',
    checking: 'Checking the index',
  },
  /** `phase` in words; `left` is a duration, where it is known. */
  progress: ({
    phase,
    done,
    total,
    left,
  }: {
    phase: string;
    done: number;
    total: number;
    left: string | undefined;
  }) =>
    `${phase}${total > 1 ? `: ${done} of ${total}` : ''}${left === undefined ? '' : `, ${left} left`}`,
  duration: ({ minutes, seconds }: { minutes: number; seconds: number }) =>
    minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`,
  counted: ({ done, total, what }: { done: number; total: number; what: string }) =>
    `${done} of ${total} ${what}`,
  done: ({
    articles,
    passages,
    windows,
    duration,
  }: {
    articles: { total: number; added: number; changed: number; removed: number; skipped: number };
    passages: number;
    windows: { embedded: number; reused: number };
    duration: string;
  }) => {
    const changes = (['added', 'changed', 'removed', 'skipped'] as const)
      .filter((what) => articles[what] !== 0)
      .map((what) => `${articles[what]} ${what}`);
    return (
      `${articles.total} articles (${changes.length === 0 ? 'nothing changed' : changes.join(', ')}), ` +
      `${passages} passages, ${windows.embedded} windows embedded and ${windows.reused} reused, in ${duration}.`
    );
  },
  skipped: ({ path, reason }: { path: string; reason: string }) => `Skipped ${path}: ${reason}`,
  warned: ({ path, warning }: { path: string; warning: string }) => `Read ${path}, but ${warning}`,
  /** `kinds` are endings without the dot, and how many files have each; an empty one stands for none. */
  unread: ({ kinds }: { kinds: readonly (readonly [ending: string, files: number])[] }) => {
    const total = kinds.reduce((sum, [, files]) => sum + files, 0);
    const named = kinds.map(([ending, files]) =>
      ending === '' ? `${files} without an ending` : `${files} .${ending}`,
    );
    return `${total} ${total === 1 ? 'file is' : 'files are'} of a kind that is not read: ${named.join(', ')}.`;
  },
  watching: ({ folder }: { folder: string }) => `Watching ${folder}; Ctrl-C ends it.`,
  stopped: 'Stopped; an index that was there before is unharmed.',
  staysInUse: 'The index that was there before stays in use.',
  indexIsIn: ({ folder }: { folder: string }) => `The index is in ${folder}`,
};
