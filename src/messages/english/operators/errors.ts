import { databaseErrors } from './errors-database.ts';
import { indexErrors } from './errors-index.ts';
import { modelErrors } from './errors-models.ts';

const portal = 'https://discord.com/developers/applications';
const bot = 'your application, Bot';

/** Failures that the operator is told of, by name: the identifier, and what tells sentences of one apart. */
export const errors = {
  /** `problems` are sentences without a bullet. */
  'settings-invalid': ({ problems }: { problems: readonly string[] }) =>
    `${problems.length === 1 ? 'One setting is' : `${problems.length} settings are`} wrong; ` +
    `mend ${problems.length === 1 ? 'it' : 'them'} in .env or the environment:\n` +
    problems.map((problem) => `  - ${problem}`).join('\n'),
  /** `problems` are sentences. */
  'settings-invalid:folders': ({ problems }: { problems: readonly string[] }) =>
    `${problems.join(' ')} Name folders that this user may write.`,
  'settings-invalid:node': ({ version, oldest }: { version: string; oldest: string }) =>
    `This is Node.js ${version}; expected ${oldest} or later. Install a newer one from https://nodejs.org.`,
  'settings-invalid:no-token': () =>
    'DISCORD_TOKEN is not set; expected the token of your bot. README.md shows where to get one.',
  'settings-invalid:no-token-to-register': () =>
    'DISCORD_TOKEN is not set; expected your bot token.',

  'usage:index-in-corpus': ({ index, corpus }: { index: string; corpus: string }) =>
    `The index folder "${index}" lies in the corpus folder "${corpus}"; expected a folder outside it. Name another one with --index.`,
  /** `known` may be none. */
  'usage:no-such-collection': ({ name, known }: { name: string; known: readonly string[] }) =>
    `There is no collection "${name}"; ${known.length === 0 ? 'the corpus has no folders, which are its collections.' : `expected a folder of the corpus: ${known.join(', ')}.`}`,
  'usage:unequal-sets': () => 'Give as many folders of articles as files of questions.',

  ...databaseErrors,
  ...indexErrors,
  ...modelErrors,

  'data-store-failed': ({ path }: { path: string }) =>
    `The bot's data in "${path}" cannot be opened; expected a SQLite file that Town Clerk wrote, in a folder that it may write to. Put a backup in its place, or move it away to start afresh.`,
  'data-store-failed:key': ({ path }: { path: string }) =>
    `The key in "${path}" cannot be used; expected 64 hexadecimal digits in a file that this user may read. Put a backup in its place; or move it away: then a new one is made, and what is stored of people can no longer be found for them.`,
  'data-store-failed:newer': ({
    path,
    version,
    known,
  }: {
    path: string;
    version: number;
    known: number;
  }) =>
    `The bot's data in "${path}" has version ${version}, but this Town Clerk knows versions up to ${known}; expected data of this or an older version. Update Town Clerk, or put back a backup.`,

  'questions-file-invalid': ({ path }: { path: string }) =>
    `The questions file "${path}" cannot be read; expected a file with one JSON object a line. Check the path given with --questions.`,
  'questions-file-invalid:empty': ({ path }: { path: string }) =>
    `The questions file "${path}" holds no question.`,
  /** `place` is a path with the number of a line. */
  'questions-file-invalid:line': ({ place, reason }: { place: string; reason: string }) =>
    `${place} is not a labelled question (${reason}); expected {"id", "question", "relevant": ["file.md"], …}.`,
  'written-answers-invalid': ({ place }: { place: string }) =>
    `${place} is not a written answer; expected {"id", "model", "question", "passages": [{"title", "text"}], "response", "faithfulness": [1 to 4]}.`,
  'written-answers-invalid:unreadable': ({ path }: { path: string }) =>
    `The file of written answers "${path}" cannot be read; expected one JSON object a line. Check the path given with --answers.`,
  'report-not-written': ({ path, reason }: { path: string; reason: string }) =>
    `The report "${path}" cannot be written: ${reason}. Name a file in a folder that may be written to with --report.`,

  'export-not-written': ({ folder, reason }: { folder: string; reason: string }) =>
    `Nothing can be written into "${folder}": ${reason}. Name a folder that may be written to with --export.`,

  /** `reason` is a code of the system. */
  'http-failed': ({ host, port, reason }: { host: string; port: number; reason: string }) =>
    `HTTP cannot be served at ${host}, port ${port} (${reason}); expected a port that is free and that this user may open, at an address of this machine. Change HTTP_PORT or HTTP_HOST.`,

  /** `problems` are lines; see the doctor. */
  'discord-failed:problems': ({ problems }: { problems: readonly string[] }) => problems.join('\n'),
  'discord-failed:token': () =>
    `Discord refused the token in DISCORD_TOKEN; expected the bot token of your application. Copy or reset it at ${portal} (${bot}, Token).`,
  'discord-failed:intent': () =>
    `Discord does not allow this bot an intent that it asked for (close code 4014). Turn on "Message Content Intent" at ${portal} (${bot}), or set DISCORD_MESSAGE_CONTENT=off.`,
  'discord-failed:unknown-intent': () =>
    'Discord does not know an intent that this bot asked for (close code 4013). Update Town Clerk.',
  'discord-failed:shard': () =>
    'Discord refused the shard (close code 4010). SHARDS must name numbers from 0 to SHARD_COUNT - 1; mend both, or set SHARDS=auto.',
  'discord-failed:too-few-shards': () =>
    'This bot is in too many servers for the number of shards (close code 4011). Set SHARDS=auto, or raise SHARD_COUNT.',
  'discord-failed:version': () =>
    'Discord no longer accepts the version of its gateway that this bot speaks (close code 4012). Update Town Clerk.',
  /** `reason` is a sentence. */
  'discord-failed:no-more-starts': ({ reason }: { reason: string }) =>
    `Discord allows this bot no more starts for now: ${reason} Start it again later, and find out why it started so often.`,
  'discord-failed:unreachable': ({ reason }: { reason: string }) =>
    `Discord cannot be reached: ${reason}. Check the network and DISCORD_API_URL, then start the bot again.`,
};
