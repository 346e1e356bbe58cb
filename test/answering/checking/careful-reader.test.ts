import { describe, expect, it } from 'vitest';
import { checkSupport } from '../../../src/answering/checking/check-support.ts';
import { type Checker, wordChecker } from '../../../src/answering/checking/checker.ts';
import { acrossLanguages } from '../../../src/answering/checking/other-language.ts';
import { settleStatements } from '../../../src/answering/checking/settle-statements.ts';
import { parseCitations } from '../../../src/answering/citing/parse-citations.ts';
import type { PassageRecord } from '../../../src/index/types.ts';

const findings = (statement: string, text: string) =>
  checkSupport(statement, [{ text }]).findings.map(({ reason }) => reason);

describe('a statement that a careful reader finds in its source', () => {
  it.each([
    [
      'an address whose numbers stand side by side',
      'Bring the form to the office at 720 Mill Street, Harbour Town, HT 95814.',
      'Bring the form to the office.\n720 Mill Street\nHarbour Town, HT 95814',
    ],
    [
      'a denial within a condition',
      'If you cannot pay the entry fee, ask the clerk for a waiver.',
      'You must pay the entry fee. The clerk grants a waiver of the fee to those who ask for one.',
    ],
    [
      'whether or not',
      'Whether or not the bridge opens depends on the weather.',
      'The bridge opens on Friday. That depends on the weather.',
    ],
    [
      'an invitation that is put as a denial',
      'Do not hesitate to ask the harbour office for help.',
      'You may ask the harbour office for help.',
    ],
    [
      'an abbreviation that it spells out itself',
      'The Harbour Safety Board (HSB) inspects the ferries.',
      'The Harbour Safety Board inspects the ferries every spring.',
    ],
    [
      'an account named after a paragraph',
      'Money in a 401(k) is taxed when it is paid out.',
      'Money in a 401k is taxed when it is paid out.',
    ],
    [
      'a capitalised first word that is no name',
      'Permitted vehicles may use the ferry before nine.',
      'Vehicles that are permitted may use the ferry before nine.',
    ],
    ['the number of a list', '1. Ask the clerk for a form.', 'You ask the clerk for a form.'],
    [
      'a word with a denying first part',
      'A non-custodial parent may visit the child on Sundays.',
      'The parent without custody, who is called non-custodial, may visit the child on Sundays.',
    ],
    [
      'a condition with unless',
      'The ferry sails at nine unless there is fog.',
      'The ferry sails at nine. It does not sail when there is fog.',
    ],
    [
      'what may not be so',
      'The ferry may not sail on days with fog.',
      'The ferry sometimes cannot sail, on days with fog above all.',
    ],
    [
      'emphasis',
      'The ferry sails at **nine** and *never* takes lorries.',
      'The ferry sails at nine and never takes lorries.',
    ],
    [
      'a label in capitals',
      '**Ferry Repairs**: Review the timetable before the ferry repairs.',
      'Look at the timetable before the ferry repairs, and review it again afterwards.',
    ],
  ])('has nothing against it: %s', (_, statement, source) => {
    expect(findings(statement, source)).toEqual([]);
  });

  it.each([
    ['The council does not pay the entry fee.', 'The council does pay the entry fee.'],
    ['The ferry costs 14 pounds.', 'The ferry costs 12 pounds.'],
    ['The Lowland Board inspects the ferries.', 'The Harbour Board inspects the ferries.'],
  ])('still has something against one that is wrong: %s', (statement, source) => {
    expect(findings(statement, source)).not.toEqual([]);
  });
});

const article = { id: 0, path: 'ferries.md', title: 'Ferries', tags: [] };
const text =
  'The ferry sails at nine. Tickets cost five pounds. Dogs travel free of charge. ' +
  'Passengers may take bicycles on board when there is room. Sail early or sail late.';
const place = { headingPath: [], start: 0, end: text.length, blocks: [] };
const passages: PassageRecord[] = [{ row: 0, id: 'p0', article, text, ...place }];
const settle = (written: string, checker: Checker = wordChecker, question = '') =>
  settleStatements(
    parseCitations(written),
    { articles: [{ number: 1, article }], passages, question },
    checker,
  );
const kept = async (written: string, checker?: Checker, question?: string) =>
  (await settle(written, checker, question)).statements.map(({ text: shown, remark }) =>
    remark === undefined ? shown : `? ${shown}`,
  );

describe('a written answer', () => {
  it('is cut at the marks of a list that goes on in one line', async () => {
    const { leftOut, statements } = await settle(
      'What to know: 1. The ferry sails at nine [1] 2. Tickets cost five pounds [1] 3. Dogs travel free of charge [1]',
    );
    expect(leftOut).toEqual([]);
    expect(statements.map((statement) => statement.text)).toEqual([
      'What to know:',
      'The ferry sails at nine',
      'Tickets cost five pounds',
      'Dogs travel free of charge',
    ]);
  });

  it('may count the list that follows', async () => {
    const list = 'The ferry has two times:\n\n- Sail early [1].\n- Sail late [1].';
    expect((await settle(list)).leftOut).toEqual([]);
    expect((await settle(list.replace('two', 'seven'))).leftOut).toHaveLength(1);
  });

  it('may repeat a name of the question, and no other', async () => {
    const written = 'The ferry of Jane Marlow sails at nine [1].';
    expect((await settle(written)).leftOut).toHaveLength(1);
    const asked = await settle(written, wordChecker, 'When does Jane Marlow take the ferry?');
    expect(asked.leftOut).toEqual([]);
  });

  const doubtful = 'Cyclists board with their bicycles while space and room last [1].';
  const alike = (likeness: number): Checker => ({ ...wordChecker, likeness: async () => likeness });

  it('that is faithful elsewhere may put something in other words', async () => {
    const faithful = `The ferry sails at nine [1]. Tickets cost five pounds [1]. ${doubtful}`;
    expect((await kept(faithful)).at(-1)).toMatch(/^\? Cyclists/);
    expect((await kept(faithful, alike(0.9))).at(-1)).toMatch(/^Cyclists/);
    // Also where statements in other languages are looked at, as for every written answer.
    expect((await kept(faithful, acrossLanguages(alike(0.9)))).at(-1)).toMatch(/^Cyclists/);
    expect((await kept(faithful, alike(0.1))).at(-1)).toMatch(/^\? Cyclists/);
  });

  it('that is unfounded elsewhere may not', async () => {
    const unfounded = `Captains sing ballads nightly [1]. Painters adore harbours [1]. ${doubtful}`;
    expect((await kept(unfounded, alike(0.9))).at(-1)).toMatch(/^\? Cyclists/);
  });

  it('contradicts a sentence only in words much like its own', async () => {
    const denying = `The ferry sails at nine [1]. Tickets cost five pounds [1]. Passengers may not take bicycles on board when there is room [1].`;
    expect((await settle(denying, alike(0.95))).leftOut).toHaveLength(1);
    expect((await settle(denying, alike(0.5))).leftOut).toEqual([]);
  });

  it('gets no benefit of the doubt for an invented fact', async () => {
    const invented =
      'The ferry sails at nine [1]. Tickets cost five pounds [1]. Dogs travel for 17 pounds [1].';
    expect((await settle(invented, alike(1))).leftOut).toHaveLength(1);
  });
});
