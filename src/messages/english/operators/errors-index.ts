const rebuild = 'Run "npm run index" to build it again.';
const unharmed = 'an index that was there before is unharmed.';

/** A file of an index folder. */
interface IndexFile {
  readonly folder: string;
  readonly file: string;
}

const damaged = (folder: string, what: string) =>
  `The index in ${folder} is damaged: ${what}. ${rebuild}`;

/** Folders: of the index, of the corpus that it was built from, and of the one that is named now. */
interface OtherCorpus {
  readonly folder: string;
  readonly built: string;
  readonly corpus: string;
}

const otherCorpus = ({ folder, built, corpus }: OtherCorpus) =>
  `The index in ${folder} was built from the articles in ${built}, not from ${corpus}.`;

/** Failures of the corpus and of the index. */
export const indexErrors = {
  /** `endings` as a sentence names them: `.md, .html or .txt`. */
  'corpus-missing': ({
    folder,
    reason,
    endings,
  }: {
    folder: string;
    reason: string;
    endings: string;
  }) =>
    `The corpus folder "${folder}" cannot be opened: ${reason}. Create it and put articles into it (${endings}), or name another folder with --corpus or CORPUS_DIR.`,
  'corpus-missing:file': ({ folder }: { folder: string }) =>
    `The corpus folder "${folder}" is a file, not a folder. Name the folder that holds the articles with --corpus or CORPUS_DIR.`,
  'corpus-missing:unreadable': ({ folder, reason }: { folder: string; reason: string }) =>
    `The corpus folder "${folder}" cannot be opened: ${reason}. Allow reading it, or name another folder with --corpus or CORPUS_DIR.`,
  'corpus-empty': ({ folder }: { folder: string }) =>
    `The corpus folder ${folder} holds no articles. Put Markdown, HTML, text or PDF files into it, or name another folder with --corpus.`,
  'corpus-empty:at-check': ({ folder }: { folder: string }) =>
    `The corpus folder "${folder}" holds no article; put Markdown, HTML, text or PDF files into it.`,
  /** `example` names a file that was skipped and why, where there is one. */
  'corpus-unreadable': ({ folder, example }: { folder: string; example: string | undefined }) =>
    `No article in ${folder} could be read (${example ?? 'they hold no text'}). Mend the files or name another folder with --corpus; ${unharmed}`,

  'index-missing': ({ folder }: { folder: string }) =>
    `There is no index in ${folder}. Run "npm run index" to build it.`,
  'index-missing:database': ({ database }: { database: string }) =>
    `There is no index in the database ${database}. Run "npm run index" with the same DATABASE_URL to build it.`,
  /** `reason` is a sentence, where there is one. */
  'index-missing:stale': ({ folder, reason }: { folder: string; reason: string | undefined }) =>
    `${reason ?? `The index in "${folder}" is behind its corpus.`} Run "npm run index" to bring it up to date.`,
  'index-other-model': ({ folder, difference }: { folder: string; difference: string }) =>
    `The index in ${folder} was made with another embedding model: ${difference}. Run "npm run index" to build it for this one, or set EMBEDDING_MODEL back.`,
  'index-other-model:database': ({
    database,
    difference,
  }: {
    database: string;
    difference: string;
  }) =>
    `The index in the database ${database} was made with another embedding model: ${difference}. Set the same EMBEDDING_MODEL for every process of this database, or run "npm run index" to build it for this one.`,
  'index-other-corpus': (values: OtherCorpus) =>
    `${otherCorpus(values)} Set CORPUS_DIR back, or run "npm run index" to build the index of this folder.`,
  'index-locked': ({ folder }: { folder: string }) =>
    `Another build is already writing the index in ${folder}. Wait until it has ended, then try again.`,
  'index-locked:database': ({ database }: { database: string }) =>
    `Another build is already writing the index in the database ${database}. Wait until it has ended, then try again.`,
  'index-write-failed': ({ folder, reason }: { folder: string; reason: string }) =>
    `The index in ${folder} could not be written: ${reason}. Mend that, then run "npm run index" again; ${unharmed}`,
  /** `said` is the last thing that the build said, where it said anything. */
  'index-write-failed:in-child': ({ said }: { said: string | undefined }) =>
    said ?? 'The build ended without a word.',

  'index-write-failed:too-long': ({ duration }: { duration: string }) =>
    `The build of the index was ended: it said or finished nothing within ${duration}. Run "npm run index" to see where it stands still; ${unharmed}`,

  'index-format': ({
    folder,
    format,
    expected,
  }: {
    folder: string;
    format: number;
    expected: number;
  }) =>
    `The index in ${folder} has format ${format}, from ${format > expected ? 'a newer' : 'an older'} Town Clerk; this one reads format ${expected}. ${rebuild}`,
  'index-format:foreign': ({ folder, file }: IndexFile) =>
    `The index in ${folder} was not written by Town Clerk: its ${file} states no format version. Choose another index folder, or remove that one and run "npm run index".`,

  'index-damaged': ({ folder }: { folder: string }) =>
    damaged(folder, 'its files do not fit together'),
  /** `problem` is a sentence; `builtAt` an ISO 8601 instant. */
  'index-damaged:older-served': ({ problem, builtAt }: { problem: string; builtAt: string }) =>
    `${problem} Until then the intact index of ${builtAt} that lies beside it is served.`,
  'index-damaged:unreadable': ({ folder }: { folder: string }) =>
    `The index in ${folder} cannot be read. Check that its files may be read by this user, or run "npm run index".`,
  'index-damaged:current': ({ folder, file }: IndexFile) =>
    damaged(folder, `its file ${file} names no generation`),
  'index-damaged:manifest-unreadable': ({ folder, file }: IndexFile) =>
    damaged(folder, `its ${file} cannot be read`),
  'index-damaged:manifest-cut': ({ folder, file }: IndexFile) =>
    damaged(folder, `its ${file} is cut short or not JSON`),
  'index-damaged:manifest-changed': ({ folder, file }: IndexFile) =>
    damaged(folder, `its ${file} does not match its checksum`),
  'index-damaged:manifest-foreign': ({
    folder,
    file,
    generation,
  }: IndexFile & { generation: string }) => damaged(folder, `its ${file} is that of ${generation}`),
  'index-damaged:size': ({
    folder,
    file,
    bytes,
    expected,
  }: IndexFile & { bytes: number; expected: number }) =>
    damaged(folder, `${file} has ${bytes} bytes, expected are ${expected}`),
  'index-damaged:checksum': ({ folder, file }: IndexFile) =>
    damaged(folder, `the content of ${file} does not match its checksum`),
  'index-damaged:file': ({ folder, file }: IndexFile) =>
    damaged(folder, `${file} is missing or cannot be read`),
  'index-damaged:terms': ({ what }: { what: string }) =>
    `The index's term statistics are damaged: ${what}. Build the index again with "npm run index -- --full".`,
};

/** Clauses and sentences about an index, for the places that errors leave open and for the log. */
export const index = {
  /** What is wrong with the term statistics. */
  terms: {
    cut: 'they are cut short',
    foreign: 'they do not start as term statistics do',
    version: ({ version, expected }: { version: number; expected: number }) =>
      `they have version ${version}, not ${expected}`,
    size: ({ bytes, expected }: { bytes: number; expected: number }) =>
      `they have ${bytes} bytes, not ${expected}`,
    order: 'their offsets are out of order',
    passage: ({ passage, count }: { passage: number; count: number }) =>
      `they name passage ${passage} of ${count}`,
  },
  /** Why an index is not current. */
  missing: ({ folder }: { folder: string }) => `There is no index in ${folder}.`,
  otherModel: ({ folder, difference }: { folder: string; difference: string }) =>
    `The index in ${folder} was made with another embedding model: ${difference}.`,
  otherCorpus,
  otherRules: 'This version of Town Clerk reads, splits or indexes articles in another way.',
  differs: ({ added, changed, removed }: { added: number; changed: number; removed: number }) =>
    `The corpus differs from the index: ${added} articles added, ${changed} changed, ${removed} removed.`,
};
