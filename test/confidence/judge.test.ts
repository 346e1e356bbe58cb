import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, judge, probabilityOf, signalNames } from '../../src/confidence/judge.ts';
import { THRESHOLDS } from '../../src/confidence/policy.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signals = fc.record({
  cosine: fc.double({ min: -1, max: 1, noNaN: true }),
  sentence: share,
  beyondTitle: share,
  lead: share,
  missingNames: share,
});

describe('judge', () => {
  it('declines when nothing was found', () => {
    expect(judge(undefined)).toMatchObject({ probability: 0, band: 'decline' });
  });

  it('gives a probability whose band fits it, and a reason for each signal', () => {
    fc.assert(
      fc.property(signals, (measured) => {
        const { probability, band, reasons } = judge(measured);
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
        expect(band).toBe(bandOf(probability));
        expect(reasons).toHaveLength(signalNames().length);
      }),
    );
  });

  it('never trusts less for more of a good signal, nor more for missing names', () => {
    fc.assert(
      fc.property(signals, fc.constantFrom(...signalNames()), share, (measured, name, more) => {
        const raised = { ...measured, [name]: measured[name] + more };
        const difference = probabilityOf(raised) - probabilityOf(measured);
        if (name === 'missingNames') expect(difference).toBeLessThanOrEqual(0);
        else expect(difference).toBeGreaterThanOrEqual(0);
      }),
    );
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
});
