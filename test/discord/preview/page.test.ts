import { resolve } from 'node:path';
import { ModalBuilder } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { bundleLibrary } from '../../../src/discord/preview/bundle-library.ts';
import { readExampleArticles } from '../../../src/discord/preview/example-articles.ts';
import { examples } from '../../../src/discord/preview/examples.ts';
import { markdownHtml } from '../../../src/discord/preview/markdown-html.ts';
import { previewPage } from '../../../src/discord/preview/page.ts';
import { defaultLanguage, languages } from '../../../src/messages/languages.ts';
import { expectAccepted } from '../rendering/payload.ts';

const articles = await readExampleArticles(resolve(import.meta.dirname, '../../../corpus'));
const shown = examples(articles, defaultLanguage);

describe('the preview', () => {
  test.each(languages)('shows replies in $locale that Discord would take', (language) => {
    const replies = examples(articles, language);
    expect(replies).toHaveLength(shown.length);
    for (const { shows } of replies) {
      if (shows instanceof ModalBuilder) expect(shows.toJSON().title).not.toBe('');
      else expectAccepted(shows);
    }
  });

  test('is one page with every example, the library within it, and nothing to load', async () => {
    const page = previewPage(shown, await bundleLibrary());
    for (const { title } of shown) expect(page).toContain(`<h2>${title}</h2>`);
    expect(page).toContain('customElements');
    const markup = page.replace(/<script>[\s\S]*?<\/script>/g, '');
    expect(markup).not.toMatch(/<(?:script|link|img|iframe)\b/i);
    expect(markup).toContain('</html>');
  });

  test('a script of the library cannot close its element', () => {
    const page = previewPage([], 'const text = "</script><b>";');
    expect(page).toContain('const text = "<\\/script><b>";');
  });
});

describe('Discord Markdown as HTML', () => {
  const reader = { locale: 'en-GB', now: new Date('2026-11-24T12:00:00Z') };

  test('draws what the bot uses', () => {
    expect(markdownHtml('**a** *b* `c`\n- d\n- e\n-# f', reader)).toBe(
      '<strong>a</strong> <em>b</em> <code class="inline">c</code><br>' +
        '<ul><li style="margin-left:0em">d</li><li style="margin-left:0em">e</li></ul>' +
        '<discord-subscript>f</discord-subscript>',
    );
    expect(markdownHtml('[t](https://a.example)', reader)).toBe(
      '<a href="https://a.example" rel="noreferrer">t</a>',
    );
  });

  test('shows times as a reader sees them', () => {
    expect(markdownHtml('<t:1301486400:D>', reader)).toContain('30 March 2011');
    expect(markdownHtml('<t:1795348800:R>', reader)).toContain('2 days ago');
    expect(markdownHtml('<t:1795521624:R>', reader)).toContain('in 24 seconds');
    expect(markdownHtml('<t:1301486400:D>', { ...reader, locale: 'de' })).toContain(
      '30. März 2011',
    );
  });

  test('lets no text become HTML', () => {
    expect(markdownHtml('\\<img src=x onerror=alert(1)> &amp; "quoted"', reader)).toBe(
      '&lt;img src=x onerror=alert(1)&gt; &amp;amp; &quot;quoted&quot;',
    );
  });
});
