import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checker, wordChecker } from '../../../src/answering/checking/checker.ts';
import {
  settleStatements,
  UNCONFIRMED_REMARK,
} from '../../../src/answering/checking/settle-statements.ts';
import { numberCitations } from '../../../src/answering/citing/number-citations.ts';
import { parseCitations } from '../../../src/answering/citing/parse-citations.ts';
import type { ArticleRecord, PassageRecord } from '../../../src/index/types.ts';

const wales = article(0, 'Wales saves with shared projects');
const surrey = article(1, 'Surrey joins a network');
const passages = [
  passage(
    0,
    wales,
    'Wales puts £7.3 million into eight projects. Jane Hutt announced the money in Cardiff.',
  ),
  passage(1, wales, 'The shared network saves an organisation 20% of its broadband costs.'),
  passage(
    2,
    surrey,
    'Eric Pickles chose Surrey for the network. Nine areas take part in the project.',
  ),
];
const articles = [
  { number: 1, article: wales },
  { number: 2, article: surrey },
];

function article(id: number, title: string): ArticleRecord {
  return { id, path: `${id}.md`, title, tags: [] };
}

function passage(row: number, of: ArticleRecord, text: string): PassageRecord {
  const place = { headingPath: [], start: 0, end: text.length, blocks: [] };
  return { row, id: `p${row}`, article: of, text, ...place };
}

const settle = (text: string, checker = wordChecker) =>
  settleStatements(parseCitations(text), { articles, passages }, checker);
const read = async (text: string) => numberCitations((await settle(text)).statements);

describe('settleStatements', () => {
  it('keeps a citation that holds, with the sentence that backs it', async () => {
    const { text, citations, statements } = await read('Nine areas take part in the project [2].');
    expect(text).toBe('Nine areas take part in the project [1].');
    expect(citations).toHaveLength(1);
    expect(citations[0]?.article).toBe(surrey);
    expect(citations[0]?.passages.map(({ quote }) => quote)).toEqual([
      'Nine areas take part in the project.',
    ]);
    expect(statements[0]?.verdict).toMatchObject({ outcome: 'supported', reasons: [] });
  });

  it('drops the citations of an over-cited statement that do not back it', async () => {
    const { citations } = await read('Wales puts £7.3m into eight projects [1][2].');
    expect(citations.map((citation) => citation.article)).toEqual([wales]);
  });

  it('cites another article when the cited one does not say so', async () => {
    const { citations, statements } = await read('Eric Pickles chose Surrey for the network [1].');
    expect(citations.map((citation) => citation.article)).toEqual([surrey]);
    expect(statements[0]?.verdict.outcome).toBe('recited');
    expect(statements[0]?.verdict.reasons[0]).toBe('the cited article does not say so');
  });

  it('finds the source of a statement that cites nothing, or an unknown number', async () => {
    for (const marker of ['', ' [7]']) {
      const { text, statements } = await read(`Jane Hutt announced the money${marker}.`);
      expect(text).toBe('Jane Hutt announced the money [1].');
      expect(statements[0]?.verdict.outcome).toBe('recited');
    }
  });

  it('cites both articles for a statement that only both back', async () => {
    const { text, citations } = await read(
      'Wales puts £7.3 million into eight projects, and Eric Pickles chose Surrey for the network [1][2].',
    );
    expect(citations.map((citation) => citation.article)).toEqual([wales, surrey]);
    expect(text).toContain('[1][2].');
  });

  it('leaves out what contradicts the articles or is invented, and says why', async () => {
    const { statements, leftOut, supported } = await settle(
      'Wales puts £9 million into eight projects [1]. Nine areas take part in the project [2].',
    );
    expect(statements.map(({ text }) => text)).toEqual(['Nine areas take part in the project.']);
    expect(leftOut).toEqual([
      {
        text: 'Wales puts £9 million into eight projects.',
        reasons: ['number £9 million does not occur'],
      },
    ]);
    expect(supported).toBe(1);
  });

  it('marks what no article confirms', async () => {
    const { statements, supported } = await settle(
      'Such schemes often disappoint people who hoped for quick results [1].',
    );
    expect(statements[0]).toMatchObject({ sources: [], remark: UNCONFIRMED_REMARK });
    expect(statements[0]?.verdict.outcome).toBe('unsupported');
    expect(supported).toBe(0);
  });

  it('lets pass what claims nothing', async () => {
    const { statements } = await settle(
      'In short: nine areas take part in the project [2].\n\nThe articles do not say what Surrey pays.',
    );
    expect(statements.map(({ remark }) => remark)).toEqual([undefined, undefined]);
  });

  it('does not let a claim hide in a heading, a lead-in, code or a remark on the articles', async () => {
    for (const text of [
      '## Kent saves £9 million',
      'Pickles is corrupt:',
      '```\nKent saves £9 million\n```',
      'The articles do not say it, but Pickles hates Surrey.',
      'The articles do not mention Liverpool.',
    ]) {
      const { statements } = await settle(text);
      expect(statements.every(({ remark }) => remark === UNCONFIRMED_REMARK)).toBe(true);
    }
  });

  it('drops a heading with nothing left below it', async () => {
    const { statements } = await settle(
      '## Surrey\n- Surrey saves £80 million [2]\n\n## Wales\n- Wales puts £7.3 million into eight projects [1]',
    );
    expect(statements.map(({ text }) => text)).toEqual([
      'Wales',
      'Wales puts £7.3 million into eight projects',
    ]);
  });

  it('drops the list of sources that a model adds, and markers without words', async () => {
    const { statements } = await settle(
      'Nine areas take part in the project [2].\n\nSources:\n[1] Wales saves\n[2] Surrey joins a network',
    );
    expect(statements.map(({ text }) => text)).toEqual(['Nine areas take part in the project.']);
    expect((await settle('[1][2]')).statements).toEqual([]);
  });

  it('takes the word of whoever checks, however long it takes', async () => {
    const patient: Checker = {
      check: async (statement, sources) => {
        await new Promise(setImmediate);
        const best = { passage: 0, start: 0, end: sources[0]?.text.length ?? 0 };
        if (statement.startsWith('Believe'))
          return { supported: true, score: 0.9, findings: [], content: 1, best };
        const finding = {
          kind: 'contradicted',
          reason: 'the judge knows better',
          factor: 0.1,
        } as const;
        return { supported: false, score: 0.1, findings: [finding], content: 1, best };
      },
    };
    const { statements, leftOut } = await settle('Believe this [2]. Doubt that [1].', patient);
    expect(statements.map(({ text, verdict }) => [text, verdict.score])).toEqual([
      ['Believe this.', 0.9],
    ]);
    expect(statements[0]?.sources.map(({ passage: of }) => of.article)).toEqual([surrey]);
    expect(leftOut).toEqual([{ text: 'Doubt that.', reasons: ['the judge knows better'] }]);
  });

  it('settles nothing when no passage was retrieved', async () => {
    const settled = await settleStatements(
      parseCitations('Wales saves money [1].'),
      { articles, passages: [] },
      wordChecker,
    );
    expect(settled.supported).toBe(0);
  });

  it('shows no statement without a source, unless it is marked or claims nothing', async () => {
    const piece = fc.constantFrom(
      'Wales puts £7.3 million into eight projects [1]. ',
      'Eric Pickles chose Kent [2]. ',
      'Nine areas take part [9]. ',
      'It helps people with gardening everywhere. ',
      '## Surrey\n',
      '\n- Jane Hutt announced the money [2]\n',
      '[1]',
      'In short: ',
      '【2】',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { statements } = await settle(pieces.join(''));
        for (const { sources, remark, verdict } of statements) {
          const backed = sources.length > 0;
          const marked = remark !== undefined && verdict.outcome === 'unsupported';
          const empty = verdict.outcome === 'supported' && verdict.score === 1 && !backed;
          expect([backed, marked, empty].filter(Boolean)).toHaveLength(1);
        }
      }),
    );
  });

  it.each([
    ['100,000 characters in one line', 'Wales puts money into projects '.repeat(3300)],
    ['5,000 brackets', '['.repeat(5000)],
    ['thousands of numbers', '2011, 2012, 2013, '.repeat(2000)],
    ['another language', 'Wales steckt viel Geld in acht gemeinsame Vorhaben und spart damit [1].'],
    ['markup', '<script>alert(1)</script> <b>Wales</b> puts @everyone [1].'],
  ])('shows nothing unmarked of an answer that is %s', async (_, text) => {
    const { statements } = await settle(text);
    const bare = statements.filter(
      ({ sources, remark }) => sources.length === 0 && remark === undefined,
    );
    expect(bare).toEqual([]);
  });
});
