import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { fromCustomId } from '../../../src/discord/rendering/custom-id.ts';
import { modalField } from '../../../src/discord/rendering/text-modal.ts';
import type { Identified, Person } from '../../support/discord/people/person.ts';
import type { SeenMessage } from '../../support/discord/people/seen-message.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import type { Town } from './town.ts';

const collections = ['alder', 'birch', 'cedar'] as const;

/** Articles of each collection say the same of their own office, and all that they say names the collection. */
export async function writeCorpus(): Promise<string> {
  const folder = await temporaryFolder();
  const articles = collections.flatMap((name) => {
    const Name = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const more = ['bridge', 'market', 'school', 'park'].map((subject) => ({
      path: `${name}/more/${subject}.md`,
      text: `# The ${Name} ${subject}\n\nThe ${subject} of ${Name} is looked after by Mr ${Name}son.\n`,
    }));
    const text = `# The ${Name} office\n\nThe keeper of the ${Name} office is Mrs ${Name}sen. The ${Name} office opens at nine on Mondays.\n`;
    return [{ path: `${name}/office.md`, text }, ...more];
  });
  const open = '# The town hall\n\nThe keeper of the town hall is Mr Elmore. It opens at ten.\n';
  for (const { path, text } of [...articles, { path: 'hall.md', text: open }]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const questions = [
  'Who is the keeper of the office?',
  'When does the office open?',
  'Who looks after the bridge?',
  'And the market?',
  'When does she open it?',
  'Who is the keeper of the town hall?',
];

const places = ['first', 'second', 'thread'] as const;
type Place = (typeof places)[number];

const onwards = ['passages', 'follow-up', 'reply', 'offered'] as const;

/** What is tried; numbers choose among what there is at that time. */
export const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('limit' as const),
      of: fc.constantFrom('server', 'first', 'second'),
      names: fc.option(fc.subarray([...collections]), { nil: undefined }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      where: fc.constantFrom(...places),
      way: fc.constantFrom('slash', 'mention', 'message'),
      question: fc.constantFrom(...questions),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('go-on' as const),
      way: fc.constantFrom(...onwards),
      pick: fc.nat(),
      question: fc.constantFrom(...questions),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('look' as const),
      at: fc.constantFrom('sources', 'complete', 'about', 'help'),
      where: fc.constantFrom(...places),
      typed: fc.constantFrom('', 'the', 'office', 'market'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('turn' as const), pick: fc.nat() }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Whether a button asks a question that was offered. */
function isOffer(customId: string | null): boolean {
  return customId !== null && fromCustomId(customId)?.kind === 'ask';
}

/** A server on which steps are done, and what may be seen in each of its places after them. */
export class Trial {
  readonly #town: Town;
  readonly #ada: Person;
  readonly #guildId: string;
  readonly #places: Record<Place, Identified>;
  readonly #answers: { message: SeenMessage; where: Place }[] = [];
  readonly #lists: { message: SeenMessage; where: Place }[] = [];
  #server: readonly string[] | undefined;
  readonly #channels: { first?: readonly string[]; second?: readonly string[] } = {};
  readonly #states = new Map<string, number>();
  #pressed = 0;
  /** Names of collections that were shown where they may be. */
  shown = 0;

  constructor(here: Town, name: string) {
    const guild = here.fake.guild(name);
    this.#town = here;
    this.#guildId = guild.id;
    this.#ada = here.fake.user(`ada of ${name}`);
    const [first, second] = [guild.textChannel('first'), guild.textChannel('second')];
    this.#places = { first, second, thread: guild.thread(first, 'A thread', this.#ada) };
  }

  /** Does a step. @returns what it showed that may not be seen */
  async do(next: Step): Promise<string[]> {
    if (next.kind === 'limit') {
      this.#limit(next.of, next.names);
      return [];
    }
    if (next.kind === 'ask') return this.#ask(next.where, next.way, next.question);
    if (next.kind === 'go-on') {
      const kept = this.#answers[next.pick % Math.max(1, this.#answers.length)];
      return kept === undefined ? [] : this.#goOn(kept, next.way, next.question);
    }
    if (next.kind === 'turn') {
      const kept = this.#lists[next.pick % Math.max(1, this.#lists.length)];
      if (kept === undefined) return [];
      const { buttons } = this.#now(kept.message);
      const button = buttons.find(({ label, disabled }) => /[◀▶]/.test(label) && !disabled);
      if (button === undefined) return [];
      const turned = this.#ada.click(kept.message, button.label);
      await turned.acknowledged();
      return this.#leaks(kept.where, this.#now(kept.message));
    }
    return this.#look(next.at, next.where, next.typed);
  }

  #limit(of: string, names: readonly string[] | undefined): void {
    const { settings } = this.#town;
    if (of === 'server') {
      this.#server = names;
      settings.update(this.#guildId, { collections: names === undefined ? undefined : [...names] });
      return;
    }
    const channel = of === 'first' ? 'first' : 'second';
    if (names === undefined) delete this.#channels[channel];
    else this.#channels[channel] = names;
    const channelCollections: Record<string, string[]> = {};
    for (const name of ['first', 'second'] as const) {
      const seen = this.#channels[name];
      if (seen !== undefined) channelCollections[this.#places[name].id] = [...seen];
    }
    settings.update(this.#guildId, { channelCollections });
  }

  async #ask(where: Place, way: string, question: string): Promise<string[]> {
    const channel = this.#places[where];
    if (way === 'slash') {
      const asked = this.#ada.slash('ask', { question }, { channel });
      return this.#answered(where, await asked.finalMessage());
    }
    if (way === 'mention') {
      const said = this.#ada.say(channel, question, { mention: true });
      return this.#answered(where, await said.finalMessage());
    }
    const other = this.#town.fake.user('ben').say(channel, question);
    const asked = this.#ada.messageCommand('Ask Town Clerk', other);
    return this.#answered(where, await asked.finalMessage());
  }

  async #goOn(
    { message, where }: { message: SeenMessage; where: Place },
    kind: (typeof onwards)[number],
    question: string,
  ): Promise<string[]> {
    if (kind !== 'offered' && !message.buttons.some(({ label }) => label === 'Follow up'))
      return [];
    if (kind === 'reply') {
      const said = this.#ada.say(this.#places[where], question, {
        mention: true,
        replyTo: message,
      });
      return this.#answered(where, await said.finalMessage());
    }
    if (kind === 'follow-up') {
      const form = await this.#ada.submitModal(this.#ada.click(message, 'Follow up'), {
        [modalField]: question,
      });
      return this.#answered(where, await form.finalMessage());
    }
    if (kind === 'offered') {
      const offered = message.buttons.filter(({ customId }) => isOffer(customId));
      const button = offered[this.#pressed++ % Math.max(1, offered.length)];
      if (button === undefined) return [];
      const asked = this.#ada.click(message, button.customId ?? '');
      return this.#answered(where, await asked.finalMessage());
    }
    if (!message.buttons.some(({ label }) => label === 'Show passages')) return [];
    const shown = this.#ada.click(message, 'Show passages');
    return this.#leaks(where, await shown.waitFor(({ loading }) => !loading));
  }

  async #look(at: string, where: Place, typed: string): Promise<string[]> {
    const channel = this.#places[where];
    if (at === 'complete') {
      const completing = this.#ada.autocomplete('sources', { search: typed }, 'search', {
        channel,
      });
      const titles = (await completing.choices()).map(({ name }) => String(name)).join('\n');
      return this.#hidden(where, titles);
    }
    const search = at === 'sources' && typed !== '' ? { search: typed } : {};
    const asked = this.#ada.slash(at, search, { channel });
    const message = await asked.waitFor(({ loading }) => !loading);
    if (at === 'help') this.#answers.push({ message, where });
    if (at === 'sources') this.#lists.push({ message, where });
    return this.#leaks(where, message);
  }

  #answered(where: Place, message: SeenMessage): string[] {
    this.#answers.push({ message, where });
    return this.#leaks(where, message);
  }

  #now(message: SeenMessage): SeenMessage {
    const seen = this.#ada.sees({ id: message.channelId }).find(({ id }) => id === message.id);
    return seen ?? message;
  }

  /** What a message says, since it was looked at last, of collections that may not be seen where it stands. */
  #leaks(where: Place, message: SeenMessage): string[] {
    const fresh = message.revisions.slice(this.#states.get(message.id) ?? 0);
    this.#states.set(message.id, message.revisions.length);
    return this.#hidden(where, JSON.stringify([fresh, message.text]));
  }

  #hidden(where: Place, text: string): string[] {
    const channel = where === 'second' ? this.#channels.second : this.#channels.first;
    const visible = channel ?? this.#server ?? collections;
    const named = collections.filter((name) => text.toLowerCase().includes(name));
    this.shown += named.length;
    return named.filter((name) => !visible.includes(name));
  }
}
