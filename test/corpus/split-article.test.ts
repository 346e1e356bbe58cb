import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import type { Passage } from '../../src/corpus/passage.ts';
import { splitArticle } from '../../src/corpus/split-article.ts';
import { embeddedWindowText } from '../../src/corpus/splitting/windows.ts';
import { countWords } from '../../src/text/words/count-words.ts';
import { articleOf } from './support.ts';

/** A sentence of `words` words. */
function sentence(words: number, first = 'Word'): string {
  return `${[first, ...Array.from({ length: words - 1 }, (_, index) => `w${index}`)].join(' ')}.`;
}

function paragraph(sentences: number, words = 15): string {
  return Array.from({ length: sentences }, (_, index) => sentence(words, `S${index}`)).join(' ');
}

async function passagesOf(markdown: string): Promise<Passage[]> {
  return splitArticle(await articleOf('a.md', markdown));
}

describe('splitArticle', () => {
  it('keeps a short article in one passage', async () => {
    const [only, ...others] = await passagesOf(`# Title\n\n${paragraph(3)}\n\n${paragraph(3)}`);
    expect(others).toEqual([]);
    expect(only?.headingPath).toEqual(['Title']);
    expect(only?.blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('cuts a long text into passages of about 150 words, none of them tiny', async () => {
    const passages = await passagesOf(Array.from({ length: 23 }, () => paragraph(3)).join('\n\n'));
    const sizes = passages.map((passage) => countWords(passage.text));
    expect(Math.min(...sizes)).toBeGreaterThan(100);
    expect(Math.max(...sizes)).toBeLessThan(200);
  });

  it('cuts inside a paragraph at sentences only', async () => {
    const passages = await passagesOf(paragraph(40));
    expect(passages.length).toBeGreaterThan(2);
    for (const passage of passages) expect(passage.text).toMatch(/^S\d+ .*\.$/);
  });

  it('never reaches across a heading of the same or a higher level', async () => {
    const section = paragraph(2);
    const passages = await passagesOf(
      `# A\n\n${section}\n\n## B\n\n${section}\n\n## C\n\n${section}\n\n# D\n\n${section}`,
    );
    expect(passages.map((passage) => passage.text.match(/^[A-D]$/gm))).toEqual([
      ['A', 'B'],
      ['C'],
      ['D'],
    ]);
    expect(passages.map((passage) => passage.headingPath)).toEqual([['A'], ['A', 'C'], ['D']]);
  });

  it('keeps a heading with what it announces, and knows the whole path', async () => {
    const passages = await passagesOf(`# A\n\n## B\n\n### C\n\n${paragraph(30)}`);
    expect(passages[0]?.text).toMatch(/^A\n\nB\n\nC\n\nS0 /);
    expect(passages.map((passage) => passage.headingPath)).toEqual(
      passages.map(() => ['A', 'B', 'C']),
    );
  });

  it('keeps lists and tables whole where they fit, with the line that announces them', async () => {
    const items = Array.from({ length: 8 }, (_, index) => `- ${sentence(10, `I${index}`)}`).join(
      '\n',
    );
    const rows = Array.from({ length: 8 }, (_, index) => `| r${index} | ${sentence(6)} |`).join(
      '\n',
    );
    const table = `| Name | Text |\n| --- | --- |\n${rows}`;
    const passages = await passagesOf(
      `${paragraph(9)}\n\nMeasures include:\n\n${items}\n\n${paragraph(9)}\n\n${table}\n\n${paragraph(5)}`,
    );
    const list = passages.filter((passage) =>
      passage.blocks.some((block) => block.kind === 'list'),
    );
    expect(list).toHaveLength(1);
    expect(list[0]?.text).toContain('Measures include:');
    expect(
      passages.filter((passage) => passage.blocks.some((block) => block.kind === 'table')),
    ).toHaveLength(1);
  });

  it('cuts a very long sentence at punctuation, and one without any at words', async () => {
    const clauses = Array.from(
      { length: 40 },
      (_, index) => `clause ${index} of the endless sentence`,
    ).join(', ');
    const [first] = (await passagesOf(`${clauses}.`)).flatMap((passage) => passage.windows);
    expect(first?.embeddedText).toMatch(/,$/);
    const words = await passagesOf(sentence(1000));
    for (const window of words.flatMap((passage) => passage.windows))
      expect(countWords(window.embeddedText)).toBeLessThanOrEqual(90);
  });

  it('makes windows of whole sentences, about 60 words long, that overlap by short sentences', async () => {
    const [passage] = await passagesOf(paragraph(12, 12));
    const windows = passage?.windows ?? [];
    const own = windows.map(({ start, end }) => passage?.text.slice(start, end) ?? '');
    expect(own.map((text) => countWords(text))).toEqual([60, 60, 72]);
    for (const text of own) expect(text).toMatch(/^S\d+ .*\.$/s);
    for (const [index, window] of windows.slice(1).entries())
      expect(window.start).toBeLessThan(windows[index]?.end ?? 0);
  });

  it('puts the text of a window on one line', async () => {
    const [passage] = await passagesOf('# Title\n\nText of it.\n\n- one\n- two');
    expect(passage?.windows[0]?.embeddedText).toBe('Title Text of it. - one - two');
  });

  it.each([
    ['The new bridge', 'It opens in May.', 'The new bridge. It opens in May.'],
    ['The new bridge', 'The new bridge\n\nIt opens.', 'The new bridge It opens.'],
    ['The bridge was named…', 'The bridge was named today.', 'The bridge was named today.'],
  ])('puts the title %j in front of %j unless it begins with it', (title, own, embedded) => {
    expect(embeddedWindowText(title, own)).toBe(embedded);
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'a',
    'The',
    'council',
    'e.g.',
    'Dr.',
    '£7.3',
    '😀😀',
    '“so”',
    'x'.repeat(45),
    '漢字'.repeat(40),
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const words = fc
  .array(word, { minLength: 1, maxLength: 140 })
  .chain((list) => fc.constantFrom('.', '?', ',', '', '.”').map((end) => list.join(' ') + end));
const block = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
  },
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), words)
    .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc.array(words, { maxLength: 12 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(words, { maxLength: 8 })
    .map((rows) => `|a|b|\n|-|-|\n${rows.map((row) => `|${row}|x|`).join('\n')}`),
  words.map((code) => `\`\`\`\n${code}\n\`\`\``),
);
const article = fc
  .array(block, { minLength: 1, maxLength: 14 })
  .map((blocks) => `Start.\n\n${blocks.join('\n\n')}`);

describe('splitting any article', () => {
  function check(property: (article: Article, passages: Passage[]) => void): Promise<void> {
    return fc.assert(
      fc.asyncProperty(article, async (markdown) => {
        const read = await articleOf('a.md', markdown);
        property(read, splitArticle(read));
      }),
      { numRuns: 60 },
    );
  }

  it('loses no text: between passages, and around them, lies white space only', () =>
    check(({ text }, passages) => {
      let position = 0;
      for (const passage of passages) {
        expect(text.slice(position, passage.start).trim()).toBe('');
        expect(passage.text).toBe(text.slice(passage.start, passage.end));
        expect(passage.text.trim()).toBe(passage.text);
        position = passage.end;
      }
      expect(text.slice(position).trim()).toBe('');
    }));

  it('bounds the size of passages and windows', () =>
    check(({ text }, passages) => {
      for (const passage of passages) {
        expect(countWords(passage.text)).toBeLessThanOrEqual(230);
        for (const window of passage.windows)
          expect(countWords(text.slice(window.start, window.end))).toBeLessThanOrEqual(95);
      }
    }));

  it('covers every passage with windows that lie inside it, in order', () =>
    check(({ title, text }, passages) => {
      for (const passage of passages) {
        let covered = passage.start;
        for (const window of passage.windows) {
          expect(text.slice(covered, window.start).trim()).toBe('');
          expect(window.end).toBeGreaterThan(covered);
          expect(window.embeddedText).toBe(
            embeddedWindowText(title, text.slice(window.start, window.end)),
          );
          covered = window.end;
        }
        expect(covered).toBe(passage.end);
      }
    }));

  it('gives every passage the blocks that lie in it, with offsets into its own text', () =>
    check(({ text, blocks }, passages) => {
      for (const passage of passages) {
        const inside = blocks.filter(
          (part) => part.start < passage.end && part.end > passage.start,
        );
        expect(passage.blocks.map((part) => part.kind)).toEqual(inside.map((part) => part.kind));
        for (const [index, part] of passage.blocks.entries()) {
          const whole = inside[index] ?? { start: 0, end: 0 };
          const from = Math.max(whole.start, passage.start);
          expect(passage.text.slice(part.start, part.end)).toBe(
            text.slice(from, Math.min(whole.end, passage.end)),
          );
        }
      }
    }));

  it('cuts no character in two and gives the same result again', () =>
    check((read, passages) => {
      for (const passage of passages)
        for (const text of [passage.text, ...passage.windows.map((window) => window.embeddedText)])
          expect(/\p{Surrogate}/u.test(text)).toBe(false);
      expect(splitArticle(read)).toEqual(passages);
    }));

  it('never puts a heading of the same or a higher level inside a passage', () =>
    check(({ blocks }, passages) => {
      for (const passage of passages) {
        let level = 0;
        for (const part of blocks.filter(
          (one) => one.start >= passage.start && one.end <= passage.end,
        )) {
          if (part.kind !== 'heading') continue;
          expect(part.level ?? 0).toBeGreaterThan(level);
          level = part.level ?? 0;
        }
      }
    }));
});
