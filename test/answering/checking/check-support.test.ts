import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSupport, type SupportSource } from '../../../src/answering/checking/check-support.ts';
import { readFolder } from '../../../src/corpus/read-folder.ts';
import { falseStatements, trueStatements } from './shipped-statements.ts';

const passage: SupportSource = {
  title: 'Wales puts money into invest-to-save projects',
  published: '2011-03-30',
  text:
    'The minister Jane Hutt announced £7.3 million for eight projects on 30 March 2011. ' +
    'The National Health Service will receive 20% of the money. ' +
    'The fund did not pay for new buildings. Carwyn Jones praised Jane Hutt in Swansea. ' +
    'The union opposes the plans, which reduce costs.',
};
const check = (statement: string) => checkSupport(statement, [passage]);

describe('checkSupport', () => {
  it.each([
    'Jane Hutt announced £7.3m for eight projects.',
    'Minister Jane Hutt announced 7,300,000 pounds for 8 projects.',
    'About £7 million was announced for eight projects.',
    'Eight projects were announced on March 30, 2011.',
    'The NHS will receive a fifth of the money.',
    'The NHS will receive twenty per cent of the money.',
    'As of March 2011, eight projects get money in Wales.',
    'Mrs Hutt announced money for eight projects.',
    'No new buildings were paid for by the fund.',
    'Jane Hutt was praised by Carwyn Jones in Swansea.',
  ])('believes %j', (statement) => {
    expect(check(statement)).toMatchObject({ supported: true, findings: [] });
  });

  describe('what the source itself says', () => {
    const source: SupportSource = {
      title: 'The Brave Little Kettle to the Rescue',
      text: 'You can get up to:\n\n- £40 a week\n\nNobody says that the bridge will close. Lamps are lit.',
    };
    it.each([
      'The Brave Little Kettle to the Rescue',
      'You can get up to:',
      'Nobody says that the bridge will close. Lamps are lit.',
    ])('is believed word for word: %j', (statement) => {
      expect(checkSupport(statement, [source])).toMatchObject({ supported: true, findings: [] });
    });

    it('is no more than whole sentences', () => {
      expect(checkSupport('the bridge will close.', [source]).supported).toBe(false);
      expect(checkSupport('You can get', [source]).supported).toBe(false);
    });
  });

  it.each([
    ['Jane Hutt announced £7.3 million for 14 projects.', 'number 14 does not occur'],
    ['Jane Hutt announced £7.3 billion for eight projects.', 'number £7.3 billion does not occur'],
    ['Jane Hutt announced $7.3 million for eight projects.', 'number $7.3 million does not occur'],
    ['The National Health Service will receive 25% of the money.', 'number 25% does not occur'],
    ['Eight projects were announced on 30 May 2011.', 'date 30 May 2011 does not occur'],
    ['Eight projects were announced on 30 March 2012.', 'date 30 March 2012 does not occur'],
    ['Carwyn Jones praised Jane Hutt in Cardiff.', 'names Cardiff, which does not occur'],
    ['Cardiff announced money for eight projects.', 'names Cardiff, which does not occur'],
    [
      'Jane Hutt praised Carwyn Jones in Swansea.',
      "Jane Hutt and Carwyn Jones stand in each other's place",
    ],
    ['The fund did pay for new buildings.', 'affirms "pay", which the source denies'],
    [
      'The National Health Service will not receive 20% of the money.',
      'denies "receive", which the source affirms',
    ],
    ['The union supports the plans.', 'says "supports" where the source says the opposite'],
    ['Councils close swimming pools for repairs every winter.', 'only 0 of 6 content words'],
  ])('doubts %j', (statement, reason) => {
    const verdict = check(statement);
    expect(verdict.findings.map((finding) => finding.reason)).toContain(reason);
    expect(verdict.supported).toBe(false);
  });

  it('names the sentence that backs the statement', () => {
    const { best } = check('The NHS will receive 20% of the money.');
    expect(passage.text.slice(best?.start, best?.end)).toBe(
      'The National Health Service will receive 20% of the money.',
    );
    expect(best?.passage).toBe(0);
  });

  it('puts a statement together from two passages', () => {
    const passages = [
      { text: 'Surrey joins the network.' },
      { text: 'Kent trains its firefighters with Sussex.' },
    ];
    expect(
      checkSupport('Surrey joins the network and Kent trains firefighters.', passages).supported,
    ).toBe(true);
  });

  it('supports nothing without a source or without words', () => {
    expect(checkSupport('Wales saves money.', []).supported).toBe(false);
    expect(checkSupport('…', [passage]).supported).toBe(false);
  });

  it('believes every sentence of a passage that stands for itself', () => {
    for (const sentence of passage.text.split(/(?<=\.) /))
      expect(check(sentence).supported).toBe(true);
  });

  it('gives a score from 0 to 1 and a reason for every doubt, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'Wales',
            'not',
            '£7.3',
            'million',
            '30 March',
            '2011',
            'saves',
            '(',
            ', the',
            '%',
            '.',
            'NHS',
          ),
          { maxLength: 20 },
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (statement, texts) => {
        const verdict = checkSupport(
          statement,
          texts.map((one) => ({ text: one })),
        );
        expect(verdict.score).toBeGreaterThanOrEqual(0);
        expect(verdict.score).toBeLessThanOrEqual(1);
        expect(verdict.supported || verdict.findings.length > 0).toBe(true);
      }),
    );
  });
});

describe('checkSupport on the shipped articles', () => {
  const articles = new Map<string, SupportSource>();
  beforeAll(async () => {
    for (const article of await readFolder('corpus')) articles.set(article.path, article);
  });

  const supported = (statement: { article: string; text: string }) => {
    const article = articles.get(statement.article);
    return checkSupport(statement.text, article === undefined ? [] : [article]).supported;
  };

  it('doubts at most one in twenty of the true statements in other words', () => {
    const doubted = trueStatements.filter((statement) => !supported(statement));
    expect(doubted.length / trueStatements.length).toBeLessThanOrEqual(0.05);
  });

  it('catches at least three in four of the false statements', () => {
    const caught = falseStatements.filter((statement) => !supported(statement));
    expect(caught.length / falseStatements.length).toBeGreaterThanOrEqual(0.75);
  });
});
