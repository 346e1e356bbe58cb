import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerMessage, answerPages } from '../../../src/discord/rendering/answer-message.ts';
import { fromCustomId } from '../../../src/discord/rendering/custom-id.ts';
import { leftOutMessage } from '../../../src/discord/rendering/left-out-message.ts';
import { plainAnswer } from '../../../src/discord/rendering/plain-answer.ts';
import { safeUrl } from '../../../src/discord/rendering/safe-url.ts';
import { english } from '../../../src/messages/english.ts';
import { answer, article, decline } from '../../support/answers.ts';
import { customIds } from '../../support/discord/rules/component-tree.ts';
import { citation, hostileAnswer } from './hostile-answer.ts';
import { expectAccepted, forbidden, markupOf, textOf } from './payload.ts';

const say = english.people;

const bridge = article({
  title: 'The new bridge',
  publisher: 'Town Gazette',
  published: '2031-01-09',
  url: 'https://gazette.example/bridge',
});
const ferry = article({ id: 1, path: 'ferry.md', title: 'The last ferry' });
const quote = 'It opens in May 2031.';
const one = answer({ citations: [citation(1, bridge, quote, quote)] });
const two = answer({
  text: 'It opens in May 2031 [1][2]. The ferry stops then [2].',
  citations: [citation(1, bridge, quote, quote), citation(2, ferry, quote, quote)],
});

describe('an answer', () => {
  test('shows question, text, source, and that a machine wrote it', () => {
    const { embeds } = expectAccepted(answerMessage(say, one, 'a1'));
    expect(embeds).toEqual([
      {
        color: 0x2e7d32,
        title: 'When does the bridge open?',
        description: 'It opens in May 2031 **\\[1\\]**.',
        footer: { text: 'Automated answer, quoted from the articles' },
        fields: [
          {
            name: 'Source',
            value:
              '**\\[1\\]** [The new bridge](https://gazette.example/bridge) · Town Gazette · <t:1925726400:D>',
          },
        ],
      },
    ]);
  });

  test('says how much was left out, and has a button that shows it', () => {
    const lost = { text: 'It has 9 lanes @everyone.', reasons: ['number 9 does not occur'] };
    const message = answerMessage(say, { ...one, leftOut: [lost] }, 'a1');
    expect(textOf(message)).toContain('1 statement was left out: the articles do not say so.');
    const actions = customIds(expectAccepted(message).components).map(fromCustomId);
    expect(actions).toContainEqual({ kind: 'left-out', answer: 'a1' });
    expect(textOf(answerMessage(say, one, 'a1'))).not.toContain('left out');
    const list = leftOutMessage(say, { ...one, leftOut: [lost, lost] });
    expect(list.content).toContain('2 statements were left out');
    expect(list.content).toContain('It has 9 lanes');
    expect(list.content.length).toBeLessThan(2000);
  });

  test('that is a decline says what the nearest articles say', () => {
    const declined = decline({ nearest: [{ ...bridge, says: quote }, ferry] });
    const { embeds } = expectAccepted(answerMessage(say, declined, 'a1'));
    expect(embeds[0]?.fields?.[0]?.value).toContain(`> ${quote}`);
    expect(plainAnswer(say, declined, 'a1').content).toContain(`> ${quote}`);
  });

  test('says so when a language model wrote it', () => {
    const [embed] = expectAccepted(answerMessage(say, { ...one, mode: 'model' }, 'a1')).embeds;
    expect(embed?.footer?.text).toMatch(/^Automated answer, written by a language model/);
  });

  test('offers its passages, a follow-up and two votes', () => {
    const actions = (of: typeof one) =>
      customIds(expectAccepted(answerMessage(say, of, 'a1')).components).map(fromCustomId);
    const always = [
      { kind: 'follow-up', answer: 'a1' },
      { kind: 'vote', answer: 'a1', vote: 'up' },
      { kind: 'vote', answer: 'a1', vote: 'down' },
    ];
    expect(actions(one)).toEqual([
      { kind: 'passages', answer: 'a1', source: 1, page: 0 },
      ...always,
    ]);
    expect(actions(two)).toEqual([{ kind: 'choose-passages', answer: 'a1' }, ...always]);
    expect(actions(decline())).toEqual(always);
  });

  test('of several pages lists on each the sources that the page names', () => {
    const long = {
      ...two,
      text: `${'It opens in May 2031 [1]. '.repeat(40)}\n\n${'It stops [2]. '.repeat(50)}`,
    };
    expect(answerPages(long)).toHaveLength(2);
    const [first, second] = [0, 1].map((page) => {
      const { embeds, components } = expectAccepted(answerMessage(say, long, 'a1', page));
      return { fields: embeds[0]?.fields ?? [], ids: customIds(components).map(fromCustomId) };
    });
    expect(first?.fields.map(({ value }) => value)).toEqual([
      expect.stringContaining('The new bridge'),
    ]);
    expect(second?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['Source', expect.stringContaining('The last ferry')],
    ]);
    expect(second?.ids).toContainEqual({ kind: 'passages', answer: 'a1', source: 2, page: 0 });
  });

  test('keeps its votes together where two buttons with words would part them on a phone', () => {
    const labels = (of: typeof one) =>
      expectAccepted(answerMessage(say, of, 'a1')).components.map((row) => customIds([row]).length);
    expect(labels(one)).toEqual([2, 2]);
    expect(labels(decline())).toEqual([3]);
  });

  test('lists each source once, by its number, for the select as for the reader', () => {
    const { embeds, components } = expectAccepted(answerMessage(say, two, 'a1'));
    expect(embeds[0]?.fields?.[0]?.value.split('\n').map((line) => line.slice(0, 9))).toEqual([
      '**\\[1\\]**',
      '**\\[2\\]**',
    ]);
    expect(JSON.stringify(components[0])).toContain('"label":"[2] The last ferry","value":"2"');
    expect(JSON.stringify(components[0])).toContain(
      '"description":"Town Gazette · 9 January 2031"',
    );
  });

  test('sets neighbouring citations apart together', () => {
    expect(answerPages(two)).toEqual([
      'It opens in May 2031 **\\[1\\]\\[2\\]**. The ferry stops then **\\[2\\]**.',
    ]);
  });

  test('a number that stands for no source is no citation', () => {
    expect(answerPages({ ...one, text: 'So it is [7], or [1, 7], `a[1]` and 【1】.' })).toEqual([
      'So it is (7), or (1, 7), \\`a(1)\\` and **\\[1\\]**.',
    ]);
  });

  test('a model’s emphasis, headings and links leave no stray signs, and its bullets stay', () => {
    const text = [
      '## In short',
      'It opens in **May 2031** [1], says *the mayor* of `Town`; see [the page](https://x.example).',
      '* **First** a `bridge`',
      '- then 2 * 3 * 4 boats and snake_case_names',
    ].join('\n');
    expect(textOf(answerMessage(say, { ...one, mode: 'model', text }, 'a1'))).toContain(
      [
        'In short',
        'It opens in May 2031 [1], says the mayor of Town; see the page.',
        '- First a bridge',
        '- then 2 * 3 * 4 boats and snake_case_names',
      ].join('\n'),
    );
  });

  test('a model’s emphasis, code, nested lists, numbers and quotes are shown as Discord has them', () => {
    const text = [
      '## In short',
      '',
      '**It opens in *May* [1].** Run `bridge --open` first:',
      '',
      '1. one',
      '   - nested **bold** [1]',
      '2. two',
      '',
      '> said the mayor',
      '',
      '```sh',
      'echo `date` <@1> **x**',
      '```',
      'A **half of a pair.',
    ].join('\n');
    expect(answerPages({ ...one, mode: 'model', text })).toEqual([
      [
        '**In short**',
        '',
        '**It opens in** **_May_** **\\[1\\]**. Run `bridge --open` first\\:',
        '',
        '1. one',
        '  - nested **bold** **\\[1\\]**',
        '2. two',
        '',
        '│ said the mayor',
        '',
        '`echo ˋdateˋ <@1> **x**`',
        'A half of a pair.',
      ].join('\n'),
    ]);
  });

  test('warns when the articles may not answer exactly this', () => {
    expect(textOf(answerMessage(say, { ...one, caution: true }, 'a1'))).toContain(
      'please check the sources',
    );
    expect(textOf(answerMessage(say, one, 'a1'))).not.toContain('please check the sources');
  });

  test('shows what went wrong on the way, and what was searched for instead of the question', () => {
    const text = textOf(
      answerMessage(
        say,
        { ...one, notice: 'The model did not answer.', standaloneQuestion: 'When does it close?' },
        'a1',
      ),
    );
    expect(text).toContain('The model did not answer.');
    expect(text).toContain('Searched for: When does it close?');
    expect(textOf(answerMessage(say, one, 'a1'))).not.toContain('Searched for');
  });

  test('says how old the news is, where it is old', () => {
    expect(textOf(answerMessage(say, { ...one, asOf: 'March 2011' }, 'a1'))).toContain(
      'As of March 2011',
    );
  });

  test('a decline names the nearest articles and no source', () => {
    const { embeds } = expectAccepted(
      answerMessage(say, decline({ nearest: [bridge, ferry] }), 'a1'),
    );
    expect(embeds[0]?.fields?.map(({ name }) => name)).toEqual(['Nearest articles']);
    expect(embeds[0]?.footer?.text).toBe('Automated reply');
  });

  test('a long text is turned over page by page within the message, with all sources on each', () => {
    const text = Array.from({ length: 120 }, (_, n) => `Statement ${n + 1} says so [1].`).join(' ');
    const long = { ...one, text };
    const count = answerPages(long).length;
    expect(count).toBeGreaterThan(2);
    const shown = Array.from({ length: count }, (_, page) => {
      const message = answerMessage(say, long, 'a1', page);
      const { components, embeds } = expectAccepted(message);
      expect(JSON.stringify(components)).toContain(`"${page + 1} of ${count}"`);
      expect(embeds[0]?.fields).toHaveLength(1);
      const turns = customIds(components)
        .map(fromCustomId)
        .flatMap((action) => (action?.kind === 'text-page' ? [action.page] : []));
      expect(turns).toEqual([page - 1, page + 1].filter((each) => each >= 0 && each < count));
      return embeds[0]?.description;
    });
    expect(shown.join(' ')).toBe(text.replaceAll('[1]', '**\\[1\\]**'));
  });

  test('a number in escaped brackets, which would look like a source, stands in round ones', () => {
    const forged = {
      ...one,
      mode: 'model' as const,
      citations: [],
      text: 'So **\\[1\\]** it is [2].',
    };
    const { embeds } = expectAccepted(answerMessage(say, forged, 'a1'));
    expect(embeds[0]?.description).toBe('So **(1)** it is (2).');
  });

  test('a page that does not exist is the nearest one that does', () => {
    expect(answerMessage(say, one, 'a1', 99).embeds[0]?.toJSON().description).toContain('May 2031');
  });

  test('keeps every source of a well-cited answer, in shorter lines where there are many', () => {
    const title = 'A rather long headline about the many services of a town and how they change ';
    const citations = Array.from({ length: 25 }, (_, index) =>
      citation(index + 1, article({ ...bridge, title: `${title}${index}` }), quote, quote),
    );
    const { embeds } = expectAccepted(answerMessage(say, { ...one, citations }, 'a1'));
    const lines = embeds[0]?.fields?.flatMap(({ value }) => value.split('\n')) ?? [];
    expect(lines.map((line) => /^\*\*\\\[(\d+)/.exec(line)?.[1])).toEqual(
      citations.map(({ number }) => String(number)),
    );
  });

  test('whatever question, text, titles and links hold, every limit is kept', () => {
    fc.assert(
      fc.property(hostileAnswer(), fc.nat({ max: 3 }), (hostile, page) => {
        expectAccepted(answerMessage(say, hostile, 'answer-id-12', page));
        const { content } = expectAccepted(plainAnswer(say, hostile, 'answer-id-12'));
        expect(content.length).toBeLessThanOrEqual(2000);
      }),
      { numRuns: 150 },
    );
  });

  test('whatever they hold, they forge no link, mention, time stamp, emoji, heading, code or citation', () => {
    fc.assert(
      fc.property(hostileAnswer(), (hostile) => {
        const message = answerMessage(say, hostile, 'a1');
        const markup = markupOf(message);
        const numbers = new Set(hostile.citations.map(({ number }) => `[${number}]`));
        const links = new Set(hostile.citations.map(({ article: { url } }) => safeUrl(url)));
        for (const { type, text, target } of markup) {
          expect(forbidden).not.toContain(type);
          if (type === 'link') expect(links).toContain(target);
          if (type === 'timestamp') expect(target).toBe('1301486400');
          if (type === 'strong') {
            const plain = hostile.mode === 'model' ? [] : [text];
            for (const mark of text.match(/\[\d+\]/g) ?? plain) expect(numbers).toContain(mark);
          }
        }
        const plain = markupOf(plainAnswer(say, hostile, 'a1')).map(({ type }) => type);
        for (const type of plain) expect([...forbidden, 'link']).not.toContain(type);
        const fields = message.embeds[0]?.toJSON().fields ?? [];
        const cited = fields.flatMap(({ value }) => value.split('\n'));
        expect(cited.filter((line) => line.startsWith('**\\['))).toHaveLength(
          cited.filter((line) => !line.startsWith('-# and')).length,
        );
      }),
      { numRuns: 150 },
    );
  });
});
