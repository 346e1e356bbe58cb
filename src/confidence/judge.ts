import type { AnswerType } from '../search/question/expected-answer.ts';
import type { Band, Confidence } from './confidence.ts';
import {
  CAUTION_BY_KIND,
  CONFIDENCE_WEIGHTS,
  type ConfidenceSignals,
  SIGNAL_DESCRIPTIONS,
  THRESHOLDS,
} from './policy.ts';
import type { Lacking, Measured } from './signals.ts';

/** Nothing was found to look at. */
const NOTHING_FOUND: Confidence = {
  probability: 0,
  band: 'decline',
  lacks: [],
  reasons: ['no passage was found'],
};

/** What a reader made of the passages. */
interface Reading {
  readonly name: string;
  /** How likely (0 to 1) they hold the answer. */
  readonly probability: number;
}

/**
 * How likely it is that the passages hold the answer, and what to do about it. What the question is about and no
 * passage knows, keeps from a plain answer however well the rest fits, and from any where it is most of the question.
 * So does a number that is asked for and given for nothing of the kind; whatever is said of it answers a mere topic.
 * @param reading counts instead of what the signals say
 */
export function judge(measured: Measured | undefined, reading?: Reading): Confidence {
  if (measured === undefined) return NOTHING_FOUND;
  const { signals, evidence, lacking, kind, topical = false, uncounted = false } = measured;
  const probability = reading?.probability ?? probabilityOf(signals);
  const reasons = signalNames().map((name) => {
    const added = CONFIDENCE_WEIGHTS[name] * signals[name];
    return `${SIGNAL_DESCRIPTIONS[name]} ${signals[name].toFixed(2)} (${added < 0 ? '' : '+'}${added.toFixed(2)})`;
  });
  if (reading !== undefined) {
    reasons.push(`read by ${reading.name} ${reading.probability.toFixed(2)}, instead of all these`);
  }
  if (evidence > 0) {
    reasons.push(`evidence of the kind of answer asked for ${evidence.toFixed(2)}`);
  }
  if (lacking.words.length > 0) reasons.push(`in no passage: ${lacking.words.join(', ')}`);
  if (topical) reasons.push('asks for whatever there is of a topic that stands there');
  if (uncounted) reasons.push('nothing of the kind is counted there');
  const likely = topical ? 'answer' : bandOf(probability, evidence, kind);
  const band = uncounted ? 'decline' : lowered(likely, lacking);
  return { probability, band, lacks: lacking.words, reasons };
}

function lowered(band: Band, { words, share }: Lacking): Band {
  if (words.length === 0) return band;
  if (share >= THRESHOLDS.mostlyLacking) return 'decline';
  return band === 'answer' ? 'caution' : band;
}

/** The logistic function of the weighted signals. */
export function probabilityOf(signals: ConfidenceSignals): number {
  const sum = signalNames().reduce(
    (total, name) => total + CONFIDENCE_WEIGHTS[name] * signals[name],
    CONFIDENCE_WEIGHTS.intercept,
  );
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The band of a probability; with evidence of an answer, less of it is enough to answer with a caution.
 * @param kind - of fact that is asked for; some are answered from elsewhere on
 */
export function bandOf(probability: number, evidence = 0, kind?: AnswerType): Band {
  const { answer, caution, cautionWithEvidence, enoughEvidence } = THRESHOLDS;
  if (probability >= answer) return 'answer';
  const enough = kind === undefined ? caution : (CAUTION_BY_KIND[kind] ?? caution);
  if (probability >= enough) return 'caution';
  return probability >= cautionWithEvidence && evidence >= enoughEvidence ? 'caution' : 'decline';
}

/** The names of the signals, in the order of the weights. */
export function signalNames(): (keyof ConfidenceSignals)[] {
  return [
    'cosine',
    'sentence',
    'beyondTitle',
    'lead',
    'missingNames',
    'missingNouns',
    'missingNumbers',
    'unknown',
    'denies',
    'opposite',
    'story',
  ];
}
