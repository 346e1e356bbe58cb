import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { databaseHome } from '../../src/index-home/database-home.ts';
import { HashingEmbedder } from './hashing-embedder.ts';

/** What another process read of an index. */
export interface ReadElsewhere {
  readonly generation: string;
  readonly first: string;
  readonly articles: number;
}

/** A process of its own that answers questions from the index in a database, as a bot on another machine does. */
export class ReadingProcess {
  readonly #child;
  readonly #lines: AsyncIterator<string>;

  constructor(url: string) {
    const script = fileURLToPath(import.meta.url);
    this.#child = spawn(process.execPath, ['--import', 'tsx', script, url], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async ask(question: string): Promise<ReadElsewhere> {
    this.#child.stdin.write(`${question}\n`);
    const { value } = await this.#lines.next();
    return JSON.parse(String(value));
  }

  end(): void {
    this.#child.stdin.end();
  }
}

/** Runs in the process itself. */
async function answerLines(url: string): Promise<void> {
  const home = databaseHome(url);
  const { index, search } = await home.open({ embedder: new HashingEmbedder() });
  for await (const question of createInterface({ input: process.stdin })) {
    const { passages } = await search.find(question);
    const read: ReadElsewhere = {
      generation: await index.use(async ({ manifest }) => manifest.generation),
      first: passages[0]?.passage.text ?? '',
      articles: await search.countArticles(),
    };
    process.stdout.write(`${JSON.stringify(read)}\n`);
  }
  await search.close();
  await home.close();
}

const [, started, url] = process.argv;
if (started === fileURLToPath(import.meta.url) && url !== undefined) await answerLines(url);
