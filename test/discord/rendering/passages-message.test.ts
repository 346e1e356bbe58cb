import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/discord/rendering/clean-text.ts';
import { fromCustomId } from '../../../src/discord/rendering/custom-id.ts';
import { passageText } from '../../../src/discord/rendering/passage-text.ts';
import {
  passagesMessage,
  type ShownSource,
} from '../../../src/discord/rendering/passages-message.ts';
import { english } from '../../../src/messages/english.ts';
import { article, passage } from '../../support/answers.ts';
import { customIds } from '../../support/discord/rules/component-tree.ts';
import { hostileArticle } from './hostile-answer.ts';
import { hostileText } from './hostile-text.ts';
import { expectAccepted, forbidden, markupOf } from './payload.ts';
import { seenMarkdown } from './seen-markdown.ts';

const say = english.people;

const text =
  'The plan\n\nThe town wants a bridge. It opens in May 2031.\n\n- two lanes;\n- one path.';
const bridge = article({
  title: 'The new bridge',
  publisher: 'Town Gazette',
  published: '2031-01-09',
  url: 'https://gazette.example/bridge',
});
const plan = passage(text, {
  article: bridge,
  headingPath: ['Transport', 'The plan'],
  blocks: [
    { kind: 'heading', start: 0, end: 8 },
    { kind: 'paragraph', start: 10, end: 56 },
    { kind: 'list', start: 58, end: text.length },
  ],
});

function quoted(quote: string) {
  const quoteStart = text.indexOf(quote);
  return { passage: plan, quoteStart, quoteEnd: quoteStart + quote.length };
}

function source(fields: Partial<ShownSource> = {}): ShownSource {
  return { number: 2, article: bridge, passages: [quoted('It opens in May 2031.')], ...fields };
}

describe('the passages of a source', () => {
  test('are shown word for word with the supporting sentence in bold, and where they stand', () => {
    const { embeds, components } = expectAccepted(passagesMessage(say, source(), 'a1'));
    expect(embeds[0]).toMatchObject({
      author: { name: 'Source [2]' },
      title: 'The new bridge',
      url: 'https://gazette.example/bridge',
      description: [
        '-# Transport',
        '__The plan__',
        '',
        'The town wants a bridge. **It opens in May 2031.**',
        '',
        '- two lanes;',
        '- one path.',
      ].join('\n'),
      fields: [
        { name: 'Publisher', value: 'Town Gazette', inline: true },
        { name: 'Published', value: '<t:1925726400:D>', inline: true },
      ],
    });
    expect(JSON.stringify(components)).toContain('"url":"https://gazette.example/bridge"');
  });

  test('need no publisher, date or link', () => {
    const { embeds, components } = expectAccepted(
      passagesMessage(say, source({ article: article({ title: 'Plain' }) }), 'a1'),
    );
    expect(embeds[0]).toMatchObject({ title: 'Plain' });
    expect(embeds[0]?.fields ?? []).toEqual([]);
    expect(components).toEqual([]);
  });

  test('a passage that supports several statements is shown once, with all of them bold', () => {
    const passages = [quoted('one path.'), quoted('The town wants a bridge.'), quoted('one path.')];
    const description = passagesMessage(say, source({ passages }), 'a1').embeds[0]?.toJSON()
      .description;
    expect(description).toContain('**The town wants a bridge.** It opens');
    expect(description).toContain('- two lanes;\n- **one path.**');
  });

  test('sentences that follow each other are bold as one', () => {
    expect(
      passageText(plan, [
        { start: 10, end: 34 },
        { start: 35, end: 56 },
      ]),
    ).toContain('**The town wants a bridge. It opens in May 2031.**');
  });

  test('several passages are turned over within the message', () => {
    const other = passage('Another passage says the same.', { id: 'p1', article: bridge });
    const passages = [quoted('one path.'), { passage: other, quoteStart: 0, quoteEnd: 30 }];
    const shown = [0, 1].map((page) =>
      expectAccepted(passagesMessage(say, source({ passages }), 'a1', page)),
    );
    expect(shown[1]?.embeds[0]?.description).toBe('**Another passage says the same.**');
    expect(shown[1]?.embeds[0]?.footer?.text).toMatch(/^Passage 2 of 2/);
    expect(
      shown.map(({ components }) => customIds(components).flatMap((id) => fromCustomId(id) ?? [])),
    ).toEqual([
      [{ kind: 'passages', answer: 'a1', source: 2, page: 1 }],
      [{ kind: 'passages', answer: 'a1', source: 2, page: 0 }],
    ]);
  });

  test('a long passage takes several pages, and a quote over their border stays bold', () => {
    const long = passage('A sentence of some length stands here. '.repeat(200).trim(), {
      article: bridge,
    });
    const passages = [{ passage: long, quoteStart: 0, quoteEnd: long.text.length }];
    const first = expectAccepted(passagesMessage(say, source({ passages }), 'a1'));
    expect(JSON.stringify(first.components)).toContain('1 of 3');
    for (const page of [0, 1, 2]) {
      const [embed] = expectAccepted(passagesMessage(say, source({ passages }), 'a1', page)).embeds;
      const seen = seenMarkdown(embed?.description ?? '');
      expect(seen.markup).toEqual([{ type: 'strong', text: seen.text }]);
    }
  });

  test('say so when the article has changed since', () => {
    const gone = { quoteStart: 0, quoteEnd: 4 };
    const all = passagesMessage(say, source({ passages: [gone] }), 'a1').embeds[0]?.toJSON();
    expect(all?.description).toMatch(/^The article has changed since the answer was written\./);
    const some = passagesMessage(say, source({ passages: [gone, quoted('one path.')] }), 'a1');
    const description = expectAccepted(some).embeds[0]?.description;
    expect(description).toContain('has changed');
    expect(description).toContain('**one path.**');
  });

  test('say so when the article is gone', () => {
    const [embed] = expectAccepted(passagesMessage(say, { number: 1, passages: [] }, 'a1')).embeds;
    expect(embed?.description).toContain('taken out of the collection');
  });

  test('whatever article and passage hold, they are shown literally and within every limit', () => {
    const shown = fc
      .tuple(hostileArticle(), hostileText(400), hostileText(5), fc.nat(), fc.nat())
      .map(([of, body, heading, from, length]) => {
        const quoteStart = from % (body.length + 1);
        const quoteEnd = Math.min(body.length, quoteStart + (length % 300));
        const where = passage(body, { article: of, headingPath: [heading] });
        return { number: 1, article: of, passages: [{ passage: where, quoteStart, quoteEnd }] };
      });
    fc.assert(
      fc.property(shown, (hostile) => {
        const message = passagesMessage(say, hostile, 'a1');
        expectAccepted(message);
        const kinds = markupOf(message).map(({ type }) => type);
        for (const kind of kinds) {
          expect([...forbidden, 'link', 'inlineCode', 'em', 'underline']).not.toContain(kind);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a passage’s words are all there, in order', () => {
    fc.assert(
      fc.property(hostileText(30), fc.nat(), fc.nat(), (body, from, length) => {
        const start = from % (body.length + 1);
        const of = passage(body);
        const seen = seenMarkdown(passageText(of, [{ start, end: start + (length % 50) }])).text;
        const signs = (written: string) => written.replace(/[\s*+•\-\u2060\ufffd]/g, '');
        expect(signs(seen)).toBe(signs(cleanText(body)));
      }),
      { numRuns: 500 },
    );
  });
});
