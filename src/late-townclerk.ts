import type { Answer } from './answering/answer.ts';
import type { Asker } from './asking/asker.ts';
import { UserError } from './errors.ts';
import type { ServedIndex, ShownIndex } from './index/shown-index.ts';
import type { BuildProgress } from './index/types.ts';
import type { TownClerk } from './townclerk.ts';

/** Where the index of a late town clerk comes from. */
export interface LateTownClerkParts {
  /** @throws {UserError} as long as there is no index that can be served */
  readonly open: () => Promise<TownClerk>;
  /** How far the build of the index is. */
  readonly progress: () => Promise<BuildProgress | undefined>;
}

/**
 * A town clerk whose index may still be being built: until it is there, whoever asks is told how far it is.
 */
export class LateTownClerk implements Asker {
  readonly #parts: LateTownClerkParts;
  #townClerk: TownClerk | undefined;
  #opening: Promise<TownClerk> | undefined;

  constructor(parts: LateTownClerkParts) {
    this.#parts = parts;
  }

  /** The index as front ends use it; as long as there is none, using it throws `index-being-built`. */
  get index(): ServedIndex {
    const problem = () => this.#townClerk?.index.problem;
    return {
      use: (work) => this.#use(work),
      refresh: () => this.refresh(),
      get problem() {
        return problem();
      },
    };
  }

  /** Whether there is an index. */
  get ready(): boolean {
    return this.#townClerk !== undefined;
  }

  async unready(): Promise<UserError | undefined> {
    return this.ready ? undefined : this.#beingBuilt();
  }

  async ask(question: string, options: Parameters<Asker['ask']>[1]): Promise<Answer> {
    return (await this.#there()).ask(question, options);
  }

  async certain(...asked: Parameters<TownClerk['certain']>): Promise<string[]> {
    return (await this.#there()).certain(...asked);
  }

  /** Opens the index where it is not open yet. @throws {UserError} as long as there is none to open */
  async open(): Promise<void> {
    if (this.#townClerk !== undefined) return;
    this.#opening ??= this.#parts.open().finally(() => {
      this.#opening = undefined;
    });
    this.#townClerk = await this.#opening;
  }

  /** Looks whether there is a new index, or one at last. Never throws. */
  async refresh(): Promise<void> {
    if (this.#townClerk !== undefined) return this.#townClerk.index.refresh();
    await this.open().catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#opening?.catch(() => undefined);
    await this.#townClerk?.close();
  }

  async #use<Result>(work: (index: ShownIndex) => Promise<Result>): Promise<Result> {
    return (await this.#there()).index.use(work);
  }

  async #there(): Promise<TownClerk> {
    if (this.#townClerk === undefined) throw await this.#beingBuilt();
    return this.#townClerk;
  }

  async #beingBuilt(): Promise<UserError> {
    const { done = 0, total = 0 } = (await this.#parts.progress()) ?? {};
    return new UserError('index-being-built', { done, total });
  }
}
