import type { Client } from 'discord.js';
import { AskLimits } from '../asking/limits/ask-limits.ts';
import { OneAtATime } from '../asking/limits/one-at-a-time.ts';
import { WorkQueue } from '../asking/limits/work-queue.ts';
import type { Config } from '../config.ts';
import type { BuildReport, OpenIndex } from '../index/types.ts';
import type { Logger } from '../operations/logging.ts';
import { AnswerLog } from '../operations/store/answer-log.ts';
import type { Store } from '../operations/store/database.ts';
import { GuildSettingsStore } from '../operations/store/guild-settings.ts';
import { personKeys } from '../operations/store/person-keys.ts';
import { Votes } from '../operations/store/votes.ts';
import { Acknowledgements } from './asking/acknowledgements.ts';
import type { Asker } from './asking/asker.ts';
import { LongAnswers } from './asking/long-answers.ts';
import { RunningQuestions } from './asking/running-questions.ts';

/** The index as the bot uses it; `LiveIndex` is one. */
export interface ServedIndex {
  use<Result>(work: (index: OpenIndex) => Promise<Result>): Promise<Result>;
  refresh(): Promise<void>;
}

/** Builds the index anew, telling each step in words. */
export type Rebuild = (onStep: (step: string) => void) => Promise<BuildReport>;

/** What the bot is given. */
export interface BotParts {
  readonly asker: Asker;
  readonly index: ServedIndex;
  readonly store: Store;
  readonly rebuild: Rebuild;
  readonly logger: Logger;
}

/** What commands, buttons and questions work with. */
export interface Services extends Omit<BotParts, 'store'> {
  readonly config: Config;
  readonly client: Client<true>;
  readonly startedAt: Date;
  readonly answers: AnswerLog;
  readonly votes: Votes;
  readonly guildSettings: GuildSettingsStore;
  /** A person's key in the store. */
  readonly personKey: (userId: string) => string;
  readonly limits: AskLimits;
  readonly queue: WorkQueue;
  readonly oneAtATime: OneAtATime;
  readonly acknowledgements: Acknowledgements;
  readonly running: RunningQuestions;
  readonly longAnswers: LongAnswers;
}

/** Wires what the bot is given with what it keeps itself. */
export function createServices(
  config: Config,
  client: Client<true>,
  { store, ...parts }: BotParts,
): Services {
  return {
    ...parts,
    config,
    client,
    startedAt: new Date(),
    answers: new AnswerLog(store),
    votes: new Votes(store),
    guildSettings: new GuildSettingsStore(store),
    personKey: personKeys(store),
    limits: new AskLimits(config.limits),
    queue: new WorkQueue(config.limits),
    oneAtATime: new OneAtATime(),
    acknowledgements: new Acknowledgements(),
    running: new RunningQuestions(),
    longAnswers: new LongAnswers(),
  };
}
