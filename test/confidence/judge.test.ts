import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, judge, probabilityOf, signalNames } from '../../src/confidence/judge.ts';
import { CAUTION_BY_KIND, THRESHOLDS } from '../../src/confidence/policy.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const flag = fc.constantFrom(0, 1);
const signals = fc.record({
  cosine: fc.double({ min: -1, max: 1, noNaN: true }),
  sentence: share,
  beyondTitle: share,
  lead: share,
  missingNames: share,
  missingNouns: share,
  missingNumbers: flag,
  unknown: share,
  denies: flag,
  opposite: flag,
  story: share,
});
/** What speaks against an answer. */
const against: ReadonlySet<string> = new Set([
  'missingNames',
  'missingNouns',
  'missingNumbers',
  'unknown',
  'denies',
  'opposite',
]);
/** Hardly anything speaks for an answer. */
const slight = {
  cosine: 0,
  sentence: 0,
  beyondTitle: 0,
  lead: 0,
  missingNames: 0,
  missingNouns: 0,
  missingNumbers: 0,
  unknown: 0,
  denies: 0,
  opposite: 0,
  story: 0,
};
const nothingLacking = { words: [], share: 0 };

describe('judge', () => {
  it('declines when nothing was found', () => {
    expect(judge(undefined)).toMatchObject({ probability: 0, band: 'decline' });
  });

  it('gives a probability whose band fits it, and a reason for each signal', () => {
    fc.assert(
      fc.property(signals, (measured) => {
        const judged = judge({ signals: measured, evidence: 0, lacking: nothingLacking });
        expect(judged.probability).toBeGreaterThan(0);
        expect(judged.probability).toBeLessThan(1);
        expect(judged.band).toBe(bandOf(judged.probability));
        expect(judged.reasons).toHaveLength(signalNames().length);
      }),
    );
  });

  it('never trusts less for more of a good signal, nor more for one that speaks against', () => {
    fc.assert(
      fc.property(signals, fc.constantFrom(...signalNames()), share, (measured, name, more) => {
        const raised = { ...measured, [name]: measured[name] + more };
        const difference = probabilityOf(raised) - probabilityOf(measured);
        if (against.has(name)) expect(difference).toBeLessThanOrEqual(0);
        else expect(difference).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('answers with a caution at best where the question is about what no passage knows', () => {
    fc.assert(
      fc.property(signals, share, (measured, part) => {
        const lacking = { words: ['canteen'], share: part };
        const judged = judge({ signals: measured, evidence: 1, lacking });
        expect(judged.band).not.toBe('answer');
        if (part >= THRESHOLDS.mostlyLacking) expect(judged.band).toBe('decline');
        expect(judged.lacks).toEqual(['canteen']);
        expect(judged.reasons).toContain('in no passage: canteen');
      }),
    );
  });

  it('answers a mere topic with whatever is said of it, and none that no passage knows', () => {
    const measured = { signals: slight, evidence: 0, lacking: nothingLacking };
    expect(judge(measured).band).toBe('decline');
    expect(judge({ ...measured, topical: true }).band).toBe('answer');
    const lacking = { words: ['canteen'], share: 0.6 };
    expect(judge({ ...measured, lacking, topical: true }).band).toBe('decline');
  });

  it('declines to count what nothing is counted of', () => {
    const measured = { signals: { ...slight, lead: 1 }, evidence: 1, lacking: nothingLacking };
    expect(judge(measured).band).toBe('answer');
    expect(judge({ ...measured, uncounted: true }).band).toBe('decline');
  });
});

describe('bandOf', () => {
  it('answers, cautions and declines from the thresholds on', () => {
    const { answer, caution } = THRESHOLDS;
    expect(caution).toBeLessThan(answer);
    const bands = [answer, caution, caution - 0.001].map((probability) => bandOf(probability));
    expect(bands).toEqual(['answer', 'caution', 'decline']);
  });

  it('needs less where a sentence holds the kind of thing that is asked for', () => {
    const { cautionWithEvidence, enoughEvidence } = THRESHOLDS;
    expect(bandOf(cautionWithEvidence, enoughEvidence)).toBe('caution');
    expect(bandOf(cautionWithEvidence, enoughEvidence - 0.01)).toBe('decline');
    expect(bandOf(cautionWithEvidence - 0.01, 1)).toBe('decline');
  });

  it('needs less for a place than for most things, and more for a date', () => {
    const { answer, caution } = THRESHOLDS;
    const { place = caution, date = caution } = CAUTION_BY_KIND;
    const bands = (kind?: 'place' | 'date') =>
      [place, caution, date, answer].map((probability) => bandOf(probability, 0, kind));
    expect(bands('place')).toEqual(['caution', 'caution', 'caution', 'answer']);
    expect(bands()).toEqual(['decline', 'caution', 'caution', 'answer']);
    expect(bands('date')).toEqual(['decline', 'decline', 'caution', 'answer']);
    expect(bandOf(THRESHOLDS.cautionWithEvidence, 1, 'date')).toBe('caution');
  });
});
