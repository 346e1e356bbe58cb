import type { Client } from 'discord.js';
import type { Asking } from '../asking/asking.ts';
import type { Suggestions } from '../asking/suggestions.ts';
import type { Config } from '../config.ts';
import type { ServedIndex } from '../index/shown-index.ts';
import { type Clock, systemClock } from '../operations/clock.ts';
import type { Logger } from '../operations/logging.ts';
import type { Reindexing } from '../operations/reindexing.ts';
import type { AnswerLog } from '../operations/store/answer-log.ts';
import type { Gaps } from '../operations/store/gaps.ts';
import type { GuildSettingsStore } from '../operations/store/guild-settings.ts';
import type { OnceOnly } from '../operations/store/once-only.ts';
import type { Votes } from '../operations/store/votes.ts';
import { LongAnswers } from './asking/long-answers.ts';
import { RunningAnswers } from './asking/running-answers.ts';
import { Shortcomings } from './asking/shortcomings.ts';
import { ReaderLocales } from './reader-locales.ts';

/** What the bot is given. */
export interface BotParts {
  readonly asking: Asking;
  readonly suggestions: Suggestions;
  readonly index: ServedIndex;
  readonly answers: AnswerLog;
  readonly votes: Votes;
  readonly onceOnly: OnceOnly;
  readonly gaps: Gaps;
  readonly guildSettings: GuildSettingsStore;
  /** A person's key in the store. */
  readonly personKey: (userId: string) => string;
  readonly reindexing: Reindexing;
  readonly logger: Logger;
  /** The machine's own unless given. */
  readonly clock?: Clock;
}

/** What commands, buttons and questions work with: what the bot is given, and what is Discord's own. */
export interface Services extends BotParts {
  readonly config: Config;
  readonly client: Client<true>;
  readonly clock: Clock;
  readonly startedAt: Date;
  readonly longAnswers: LongAnswers;
  readonly runningAnswers: RunningAnswers;
  readonly shortcomings: Shortcomings;
  readonly readerLocales: ReaderLocales;
}

/** Adds what is Discord's own. */
export function createServices(config: Config, client: Client<true>, parts: BotParts): Services {
  return {
    clock: systemClock,
    ...parts,
    config,
    client,
    startedAt: new Date(),
    longAnswers: new LongAnswers(),
    runningAnswers: new RunningAnswers(),
    shortcomings: new Shortcomings(),
    readerLocales: new ReaderLocales(),
  };
}
