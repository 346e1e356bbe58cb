import { parseArticles } from '../../corpus/read-article.ts';
import { type Comparison, inTurn } from './measure.ts';
import { MADE_ENDINGS, type MadeFile, makeFile } from './mixed-files.ts';

/** Most files of each format, and paragraphs of 80 words in each. */
const FILES = 40;
const PARAGRAPHS = 12;
const ROUNDS = 3;

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What does the least that has to be done with a file of each format, by the ending of its name. */
const BARE: Readonly<Record<string, { what: string; parse: () => Promise<Parse> }>> = {
  md: {
    what: 'markdown-it',
    parse: async () => {
      const { default: MarkdownIt } = await import('markdown-it');
      const parser = new MarkdownIt();
      return (bytes) => parser.parse(textOf(bytes), {});
    },
  },
  html: { what: 'parse5', parse: async () => bareHtml((await import('parse5')).parse) },
  csv: {
    what: 'csv-parse',
    parse: async () => {
      const { parse } = await import('csv-parse/sync');
      return (bytes) => parse(textOf(bytes));
    },
  },
  adoc: {
    what: 'Asciidoctor',
    parse: async () => {
      const { load } = await import('@asciidoctor/core');
      return async (bytes) => (await load(textOf(bytes))).convert();
    },
  },
  json: { what: 'JSON.parse', parse: async () => (bytes) => JSON.parse(textOf(bytes)) },
  eml: {
    what: 'postal-mime',
    parse: async () => {
      const { default: PostalMime } = await import('postal-mime');
      return (bytes) => PostalMime.parse(bytes);
    },
  },
  docx: {
    what: 'mammoth',
    parse: async () => {
      const { default: mammoth } = await import('mammoth');
      return (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    },
  },
  epub: {
    what: 'fflate',
    parse: async () => {
      const { unzipSync } = await import('fflate');
      return (bytes) => unzipSync(bytes);
    },
  },
  pdf: {
    what: 'unpdf',
    parse: async () => {
      const { extractText } = await import('unpdf');
      return (bytes) => extractText(new Uint8Array(bytes));
    },
  },
};

type Parse = (bytes: Uint8Array) => unknown;

const DECODING = { what: 'decoding alone', parse: async (): Promise<Parse> => textOf };

function bareHtml(parse: (text: string) => unknown): Parse {
  return (bytes) => parse(textOf(bytes));
}

/**
 * Files and megabytes read a second, of each format, beside its bare parser: in one thread, without the disk.
 * @param articles - files of each format, up to 40
 */
export async function comparingReaders(articles: number): Promise<Comparison[]> {
  const count = Math.min(FILES, articles);
  const rows: Comparison[] = [];
  for (const ending of MADE_ENDINGS) {
    const files = Array.from({ length: count }, (_, seed) => makeFile(ending, seed, PARAGRAPHS));
    const { what, parse } = BARE[ending] ?? DECODING;
    const bare = await parse();
    const readAll = async () => {
      for (const file of files) await readOne(file);
    };
    const parseAll = async () => {
      for (const { bytes } of files) await bare(bytes);
    };
    await readAll();
    const times = await inTurn(ROUNDS, readAll, parseAll);
    const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
    for (const [unit, amount] of [
      ['files a second', files.length],
      ['MB a second', megabytes],
    ] as const)
      rows.push({
        what: `.${ending} read`,
        unit,
        value: (1000 * amount) / times.one,
        baseline: { what, value: (1000 * amount) / times.other },
      });
  }
  return rows;
}

async function readOne({ path, bytes }: MadeFile): Promise<void> {
  const { articles } = await parseArticles({ path, absolutePath: path }, bytes, '');
  if (articles.length === 0) throw new Error(`${path} of the benchmark gives no article`);
}
