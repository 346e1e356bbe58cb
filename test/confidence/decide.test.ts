import { describe, expect, it } from 'vitest';
import { decide, decideBy, isWorthACall } from '../../src/confidence/decide.ts';
import type { PassageReader } from '../../src/confidence/passage-reader.ts';
import { MEASURING, THRESHOLDS } from '../../src/confidence/policy.ts';
import type { Found, Standing } from '../../src/search/found.ts';
import type { QuestionTerm } from '../../src/search/question/question-terms.ts';
import { article, passage, ranked } from '../support/answers.ts';

const terms: readonly QuestionTerm[] = ['toll', 'harbour', 'ferri'].map((term) => ({
  term,
  text: term,
  passages: 2,
  weight: 2,
}));

/** A passage that holds a third of the question and says something else. */
const others: Standing = { score: 0.4, strengths: [1, 0, 0], likeness: 0 };

function found(fields: Partial<Found> = {}, behind: readonly Standing[] = [others]): Found {
  const question = { text: 'What toll does the harbour ferry take?', vector: unit(), terms };
  const best = passage('The harbour ferry takes a toll of £4.', {
    article: article({ title: 'Crossing' }),
  });
  return {
    question,
    focus: question,
    passages: [ranked(best, { score: 0.9, cosine: 0.8 })],
    standings: [{ score: 0.9, strengths: [1, 1, 1], likeness: 1 }, ...behind],
    timingsMs: { embed: 1, search: 1 },
    ...fields,
  };
}

function unit(): Float32Array {
  return Float32Array.of(1, 0);
}

/** What the lead was measured at. */
function leadOf(of: Found): number {
  const reason = decide(of).reasons.find((each) => each.startsWith('lead over'));
  return Number(/ (-?\d\.\d\d) /.exec(reason ?? '')?.[1]);
}

describe('deciding by what was found', () => {
  it('declines where nothing was', () => {
    const nothing = found({ passages: [], standings: [] });
    expect(decide(nothing)).toMatchObject({ band: 'decline', probability: 0 });
  });

  it('answers where the best passage holds the question and leads', () => {
    expect(decide(found()).band).toBe('answer');
  });

  it('trusts less where something is denied that the text does not deny', () => {
    const asked = (text: string, told: string) => {
      const question = { text, vector: unit(), terms };
      const best = passage(told, { article: article({ title: 'Crossing' }) });
      const passages = [ranked(best, { score: 0.9, cosine: 0.8 })];
      return decide(found({ question, focus: question, passages })).probability;
    };
    const what = 'What toll does the harbour ferry not take?';
    const taken = asked(what, 'The harbour ferry takes a toll of £4.');
    expect(taken).toBeLessThan(asked(what, 'The harbour ferry never takes a toll of £9.'));
    expect(taken).toBeLessThan(decide(found()).probability);
  });

  it('trusts less where a name of the question is missing', () => {
    const lacked = terms.map((term) => (term.term === 'ferri' ? { ...term, term: 'tram' } : term));
    const asked = (text: string) => found({ question: { text, vector: unit(), terms: lacked } });
    const plain = asked('What toll does the harbour tram take?');
    const named = asked('What toll does the harbour Tram take?');
    expect(decide(named).probability).toBeLessThan(decide(plain).probability);
  });

  it('takes the lead over what says something else, not over versions of the same text', () => {
    const version = { ...others, score: 0.89, likeness: MEASURING.sameText };
    expect(leadOf(found({}, [others]))).toBeCloseTo(0.5, 2);
    expect(leadOf(found({}, [version, others]))).toBeCloseTo(0.5, 2);
    expect(leadOf(found({}, [{ ...version, likeness: 0.49 }, others]))).toBeLessThan(0.3);
  });

  it('takes it not over passages either that hold the question as well', () => {
    const complete = { ...others, score: 0.89, strengths: [1, 1, 1] };
    expect(leadOf(found({}, [complete, others]))).toBeCloseTo(0.5, 2);
  });

  it('takes it over ten at most, and half the score for it where there are none', () => {
    const ten = Array.from({ length: MEASURING.compared }, () => others);
    expect(leadOf(found({}, [...ten, { ...others, score: 0 }]))).toBeCloseTo(0.5, 2);
    expect(leadOf(found({}, []))).toBeCloseTo(0.45, 2);
  });
});

describe('a reader of passages', () => {
  const saying = (probability: number): PassageReader => ({
    name: 'a small reader',
    probability: async () => probability,
  });

  it('counts instead of the signals, and is named among the reasons', async () => {
    const doubting = await decideBy(saying(0.1), found());
    expect(doubting).toMatchObject({ band: 'decline', probability: 0.1 });
    expect(doubting.reasons).toContain('read by a small reader 0.10, instead of all these');
    expect((await decideBy(saying(THRESHOLDS.answer), found())).band).toBe('answer');
  });

  it('is told what the signals say, and may agree', async () => {
    const agreeing: PassageReader = { name: 'a yes-man', probability: async (_, said) => said };
    const { probability, band } = decide(found());
    expect(await decideBy(agreeing, found())).toMatchObject({ probability, band });
  });

  it('cannot make up for a thing that no passage knows', async () => {
    const lacked = terms.map((term) =>
      term.term === 'ferri' ? { ...term, term: 'tram', text: 'tram', passages: 0 } : term,
    );
    const question = {
      text: 'What toll does the harbour tram take?',
      vector: unit(),
      terms: lacked,
    };
    const certain = await decideBy(saying(0.99), found({ question, focus: question }));
    expect(certain).toMatchObject({ band: 'caution', lacks: ['tram'] });
  });

  it('is not asked where nothing was found, and the signals decide where there is none', async () => {
    const failing: PassageReader = {
      name: 'a reader of nothing',
      probability: async () => {
        throw new Error('asked of nothing');
      },
    };
    const nothing = found({ passages: [], standings: [] });
    expect((await decideBy(failing, nothing)).band).toBe('decline');
    await expect(decideBy(failing, found())).rejects.toThrow('asked of nothing');
    expect(await decideBy(undefined, found())).toEqual(decide(found()));
  });
});

describe('a model', () => {
  it('is worth a call from the threshold on, which is below that of answering', () => {
    const confidence = { band: 'decline', lacks: [], reasons: [] } as const;
    const { worthACall, cautionWithEvidence } = THRESHOLDS;
    expect(worthACall).toBeLessThan(cautionWithEvidence);
    expect(isWorthACall({ ...confidence, probability: worthACall })).toBe(true);
    expect(isWorthACall({ ...confidence, probability: worthACall - 0.001 })).toBe(false);
  });
});
