import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleLibrary } from '../../../src/discord/preview/bundle-library.ts';
import { readExampleArticles } from '../../../src/discord/preview/example-articles.ts';
import { examples } from '../../../src/discord/preview/examples.ts';
import { pageName, previewPage } from '../../../src/discord/preview/page.ts';
import { defaultLanguage, languages } from '../../../src/messages/languages.ts';

/** What measure-page.js finds; places are headings of examples with what is wrong there. */
interface Measured {
  readonly sections: number;
  readonly pageOverflows: boolean;
  /** What goes over the edge of its card or of its section. */
  readonly overflowing: readonly string[];
  /** Text with less contrast than 3 to 1. */
  readonly illegible: readonly string[];
  /** Buttons that are dark in light mode. */
  readonly dark: readonly string[];
  /** Votes on two lines, or buttons on more than three. */
  readonly ragged: readonly string[];
}

const chromium = findChromium();
if (chromium === undefined) {
  process.stderr.write(
    'SKIPPED: how the preview looks is not measured, because no Chromium is installed here (Debian: apt-get install chromium).\n',
  );
}

describe.runIf(chromium !== undefined)('drawn by a browser, the preview', () => {
  let folder = '';
  let example = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'town-clerk-preview-'));
    const articles = await readExampleArticles(resolve(import.meta.dirname, '../../../corpus'));
    const library = await bundleLibrary();
    for (const language of languages) {
      const page = await measuring(previewPage(examples(articles, language), library, language));
      await writeFile(join(folder, pageName(language)), page);
    }
    example = await measuring(
      previewPage(examples(articles, defaultLanguage).slice(0, 1), library),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  // Widths do not depend on the theme, nor colours on the language.
  test.each([
    ['index.html', 'light-phone'],
    ['de.html', 'dark-phone'],
    ['fr.html', 'light-phone'],
    ['es.html', 'dark-phone'],
    ['pt.html', 'light-phone'],
    ['de.html', 'light-desktop'],
    ['fr.html', 'dark-desktop'],
  ])(
    'of %s at %s keeps within its cards and is legible',
    async (page, manner) => {
      const { sections, ...faults } = await measure(join(folder, page), manner);
      expect(sections).toBeGreaterThan(20);
      expect(faults).toEqual({
        pageOverflows: false,
        overflowing: [],
        illegible: [],
        dark: [],
        ragged: [],
      });
    },
    60_000,
  );

  test('is found out where it does not', async () => {
    const page = join(folder, 'faulty.html');
    const faults =
      '<discord-action-row><discord-button type="secondary" style="display:block;width:400px">👍</discord-button><discord-button type="secondary">👎</discord-button></discord-action-row><p style="width:900px;color:#dbdee1">A wide card</p>';
    const style = '<style>body.light { --button: #4e5058; }</style>';
    await writeFile(page, example.replace('</section>', `${faults}${style}</section>`));
    const found = await measure(page, 'light-phone');
    expect(found.overflowing.join()).toContain('A wide card');
    expect(found.illegible.join()).toContain('A wide card');
    expect(found.dark.length).toBeGreaterThan(0);
    expect(found.ragged.length).toBeGreaterThan(0);
  }, 60_000);
});

/** A page that leaves what was measured in it. */
async function measuring(page: string): Promise<string> {
  const script = await readFile(join(import.meta.dirname, 'measure-page.js'), 'utf8');
  return page.replace(/<\/body>\s*<\/html>\s*$/, () => `<script>${script}</script></body></html>`);
}

/** Draws a page in a browser without a window. */
async function measure(page: string, manner: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(
    chromium ?? '',
    [
      '--headless',
      // Continuous integration runs as root, where Chromium has no sandbox; the page is our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--user-data-dir=${join(page, '..', 'profile')}`,
      `--window-size=${manner.endsWith('phone') ? 500 : 1400},1000`,
      '--dump-dom',
      `${pathToFileURL(page)}#${manner}`,
    ],
    { maxBuffer: 64 * 1024 * 1024, timeout: 50_000 },
  );
  const json = /<output id="measured">([^<]*)<\/output>/.exec(stdout.slice(-200_000))?.[1];
  if (json === undefined) throw new Error('The page was not measured.');
  return JSON.parse(json.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
}

/** A Chromium among the programs of this machine. */
function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
