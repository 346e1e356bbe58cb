import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/discord/preview/parse-markdown.ts';
import { cleanLine, cleanText } from '../../../src/discord/rendering/clean-text.ts';
import {
  escapeLine,
  escapeName,
  escapeText,
  unescapeText,
} from '../../../src/discord/rendering/escape.ts';
import { hostileText } from './hostile-text.ts';
import { seenMarkdown } from './seen-markdown.ts';

describe('escaping', () => {
  test('the judge sees every kind of markup in text that is not escaped', () => {
    const kinds = new Set(
      [
        '<@123456789012345678> <#123456789012345678> <@&123456789012345678> @everyone @here',
        '<t:1300000000:R> <:ok:123456789012345678> :smile: </ask:123456789012345678>',
        'https://a.example <https://b.example> [c](https://d.example)',
        '**b** *e* __u__ ~~s~~ ||p|| `i` ```\nc\n```',
        '# h',
        '-# s',
        '> q',
        '- l',
      ].flatMap((source) => seenMarkdown(source).markup.map(({ type }) => type)),
    );
    expect([...kinds].sort()).toEqual(
      [
        ...['user', 'channel', 'role', 'everyone', 'here', 'timestamp', 'emoji', 'shortcode'],
        ...[
          'slashCommand',
          'url',
          'autolink',
          'link',
          'strong',
          'em',
          'underline',
          'strikethrough',
        ],
        ...['spoiler', 'inlineCode', 'codeBlock', 'heading', 'subtext', 'blockQuote', 'list'],
      ].sort(),
    );
  });

  test('whatever a text holds, it is shown literally and makes no markup', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const seen = seenMarkdown(escapeText(text));
        expect(seen.markup).toEqual([]);
        expect(seen.text.replaceAll('\n', ' ')).toBe(cleanText(text).replaceAll('\n', ' '));
      }),
      { numRuns: 1000 },
    );
  });

  test('an escaped text never pings and never shows an invitation, wherever it is put', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(escapeText(text)).not.toMatch(/@everyone|@here|<@|discord\.gg\//i);
      }),
    );
  });

  test('a name inside a masked link leaves the link as it is', () => {
    fc.assert(
      fc.property(hostileText(), (name) => {
        const label = escapeName(name) || 'x';
        const nodes = parseMarkdown(`[${label}](https://good.example/a)`);
        expect(nodes.map(({ type }) => type)).toEqual(['link']);
        const seen = seenMarkdown(`[${label}](https://good.example/a) after`);
        expect(seen.markup).toEqual([
          { type: 'link', text: expect.any(String), target: 'https://good.example/a' },
        ]);
      }),
      { numRuns: 700 },
    );
  });

  test('a name holds no square bracket that could pass for a citation', () => {
    expect(escapeName('Report [2] of 【3】')).toBe('Report (2) of (3)');
  });

  test('plain English is left as it is', () => {
    const text = 'At 10:35, the (third) summit - with 8 projects - saves £14 million; 20% less!';
    expect(escapeText(text)).toBe(text);
  });

  test('an escaped text can be read back', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(unescapeText(escapeText(text))).toBe(cleanText(text));
        expect(unescapeText(escapeLine(text))).toBe(cleanLine(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('what turns the reading direction or cannot be seen is taken away', () => {
    expect(cleanText('a\u202eb\u200bc\u0007d\ue000e')).toBe('abcde');
    expect(cleanText('half \ud83d of a pair')).toBe('half \ufffd of a pair');
    expect(cleanLine(' one\r\ntwo\u2028three ')).toBe('one two three');
  });

  test('emoji of several characters stay whole', () => {
    expect(cleanText('👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿')).toBe('👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿');
  });
});
