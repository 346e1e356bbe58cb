/** What `--help` of each command tells, and what the commands say themselves. */
export const commandLine = {
  start:
    'Build the index if it is missing or stale; then run the Discord bot if DISCORD_TOKEN is set, else open a chat.',
  bot: 'Run the Discord bot; the index must have been built (npm run index).',
  corpus: 'folder of articles (default: CORPUS_DIR)',
  indexFolder: 'folder of the index (default: INDEX_DIR)',
  ask: {
    what: 'Answer one question from the articles.',
    sources: 'show the passages behind the answer',
    explain: 'show why each passage ranks where it does',
    json: 'print the answer as JSON',
    collection: 'answer from this folder of the corpus alone; may be given several times',
  },
  index: {
    what: 'Build the index of a folder of articles; only what changed is embedded again.',
    full: 'embed everything again',
    json: 'print what was done as JSON',
    watch: 'go on building whenever the articles change, until it is stopped',
  },
  doctor: {
    what: 'Check settings, folders, models, the index and Discord, and say what to mend.',
    download: 'fetch the hub model that EMBEDDING_MODEL names into DATA_DIR',
    json: 'print what was found as JSON',
    fetching: ({ file }: { file: string }) => `fetching ${file}…`,
  },
  register: {
    what: 'Register the commands with Discord: everywhere, or for DISCORD_GUILD_ID alone.',
    json: 'print what was done as JSON',
    heading: ({ server }: { server: string | undefined }) =>
      `Commands ${server === undefined ? 'everywhere' : `of the server ${server}`}:`,
    line: ({ what, names }: { what: string; names: readonly string[] }) =>
      `  ${what}: ${names.join(', ')}`,
    /** What registering did to commands. */
    changes: { added: 'added', changed: 'changed', removed: 'removed', unchanged: 'unchanged' },
    invite: ({ link }: { link: string }) => `Add the bot to a server: ${link}`,
  },
  evaluate: {
    what: 'Measure retrieval and answering on labelled questions.',
    questions: 'labelled questions, one JSON object a line',
    json: 'print the figures as JSON',
    report: 'write a page with the figures and every mistake',
    counted: 'questions',
    reportIsIn: ({ path }: { path: string }) => `The report is in ${path}`,
    notices: ({ count, total, first }: { count: number; total: number; first: string }) =>
      `${count} of ${total} answers came with a notice, the first: ${first}`,
  },
  benchmark: {
    what: 'Measure speed on a synthetic corpus, beside baselines in the same run.',
    articles: 'articles in the corpus',
    questions: 'questions asked in each of five rounds',
    mixed: 'only build an index of so many short files of all formats, without a model',
    scale: 'only measure at these numbers of windows, such as 1k,10k,100k',
    synthetic: 'only measure the graph of so many vectors that mean nothing, such as 1M',
    model: 'with --scale: up to so many windows are embedded by the model, more as bags of words',
    known: 'with --scale: folder of a corpus with labelled questions, to see what stands first',
    peers:
      'with --scale: also what people would use instead, and curves (needs npm ci --prefix scripts/peers)',
    work: 'with --scale: where corpora, vectors and results are kept; what is there is not measured again',
    out: 'with --scale: where scale.json, scale.md and the curves go',
    sizes: 'expected sizes such as 1k,10k or 1M.',
    json: 'print the figures as JSON',
    wholeNumber: 'expected a whole number from 1.',
  },
  feedback: {
    what: 'List what people asked in vain: questions declined and answers voted down, by the nearest article.',
    days: 'days to look back (default: all that is kept)',
    export: 'write gaps.csv and questions.jsonl into a folder (default: feedback)',
    json: 'print what was asked in vain as JSON',
    wholeNumber: 'expected a whole number from 1.',
    none: 'Nothing was asked in vain.',
    noArticle: '(no article came near)',
    columns: ['declined', '👎', 'nearest article'],
    written: ({ folder, articles }: { folder: string; articles: number }) =>
      `gaps.csv (${articles} ${articles === 1 ? 'article' : 'articles'}) and questions.jsonl are in ${folder}`,
    textsNotKept:
      'No question’s text is kept: questions.jsonl is empty. LOG_QUESTIONS=on keeps them from then on, and /privacy says so.',
  },
  prove: {
    what: 'Run a proof of robustness in full, and print its figures; all tests run it shortened.',
    proof: 'which one',
    files: 'how many files many-files is to take; 100000 unless given',
  },
  preview: {
    what: 'Draw the replies of the bot in each language as a page that looks like Discord.',
    out: 'where to write index.html, de.html and so on',
  },
};
