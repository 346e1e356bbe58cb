import { formats, nouns } from '../formats.ts';

const { plural } = formats;

/** What the doctor found, in words; the names of the parts stand in a column of twelve characters. */
export const doctor = {
  marks: { good: 'ok     ', missing: 'not set', bad: 'PROBLEM' },
  unexpected: ({ reason }: { reason: string }) => `An unexpected failure: ${reason}`,

  settings: 'all as expected',
  node: ({ version }: { version: string }) => `version ${version}`,
  folders: ({ index, data }: { index: string; data: string }) =>
    `${index} and ${data} may be written`,
  folderProblem: ({ name, folder, reason }: { name: string; folder: string; reason: string }) =>
    `${name} is ${folder}, but ${reason}.`,
  folderReasons: {
    file: 'that is a file, not a folder',
    fileInPath: 'a part of its path is a file',
    notWritable: 'nothing can be written there',
  },
  corpus: ({ files, folder }: { files: number; folder: string }) => `${files} files in ${folder}`,
  passedOver: ({ path, reason }: { path: string; reason: string }) =>
    `; ${path} is passed over: ${reason}`,
  embedding: ({ model, dimensions, took }: { model: string; dimensions: number; took: number }) =>
    `${model}, ${dimensions} dimensions; the first question took ${took} ms`,
  index: ({ articles, passages, built }: { articles: number; passages: number; built: string }) =>
    `${articles} articles, ${passages} passages, built ${built}`,
  noGraph: '; it has no graph, so every window is compared with a question',
  /** `vectors` is the version of pgvector. */
  database: ({ database, vectors }: { database: string; vectors: string }) =>
    `${database} keeps the index, with pgvector ${vectors}, and votes, settings and limits for all processes`,
  graphLibrary: ({ windows }: { windows: number }) =>
    `hnswlib-node is there: an index of more than ${windows} windows is searched through a graph`,
  graphLibraryMissing: ({ windows }: { windows: number }) =>
    `the package hnswlib-node is not installed or does not load. Only an index of more than ${windows} windows is ` +
    'searched more quickly with it; to have it, install a C++ compiler, make and Python, ' +
    'then run "npm install" and "npm run index".',
  noModel: 'neither OPENAI_API_KEY nor OPENAI_BASE_URL: answers quote the articles word for word.',
  model: ({ model, server }: { model: string; server: string | undefined }) =>
    `${model} answers${server === undefined ? '' : ` at ${server}`}`,
  noDiscord: 'DISCORD_TOKEN is not set: "npm start" opens a chat.',
  discord: ({ name, servers, invite }: { name: string; servers: number; invite: string }) =>
    `${name}, in ${servers} ${plural(servers, nouns.server)}; add it to one: ${invite}`,
  /** `shards` is a list such as `0-3, 6`. */
  shards: ({ shards, count }: { shards: string; count: number }) =>
    `; of ${count} shards this process holds ${shards}`,
  intentOff:
    'DISCORD_MESSAGE_CONTENT is on, but "Message Content Intent" is off in the developer portal (your application, Bot); turn on the one or off the other.',
  notRegistered: ({ names }: { names: readonly string[] }) =>
    `Commands that are not registered: ${names.join(', ')}. Run: npm run register`,
  permissionsMissing: ({
    server,
    permissions,
    invite,
  }: {
    server: string;
    permissions: readonly string[];
    invite: string;
  }) =>
    `Permissions missing in the server "${server}": ${permissions.join(', ')}. Give them to the bot's role there, or add it again: ${invite}`,
};
