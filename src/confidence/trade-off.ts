/** A question with its confidence and whether the corpus answers it. */
export interface ConfidenceSample {
  readonly probability: number;
  readonly answerable: boolean;
}

/** What a threshold would do. */
export interface CurvePoint {
  /** Questions are answered from this probability on. */
  readonly threshold: number;
  /** Share of the answerable questions that are answered; 1 where there are none. */
  readonly answerRate: number;
  /** Share of the unanswerable questions that are declined; 1 where there are none. */
  readonly declineRate: number;
}

/**
 * The trade between answering what can be answered and declining what cannot: a point for each probability that
 * occurs, by ascending threshold, beginning with answering everything.
 */
export function tradeOffCurve(samples: readonly ConfidenceSample[]): CurvePoint[] {
  const sorted = [...samples].sort((left, right) => left.probability - right.probability);
  const answerable = sorted.filter((sample) => sample.answerable).length;
  const unanswerable = sorted.length - answerable;
  const points: CurvePoint[] = [];
  let answered = answerable;
  let declined = 0;
  const point = (threshold: number) => {
    points.push({
      threshold,
      answerRate: answerable === 0 ? 1 : answered / answerable,
      declineRate: unanswerable === 0 ? 1 : declined / unanswerable,
    });
  };
  let last: number | undefined;
  for (const { probability, answerable: answers } of sorted) {
    if (probability !== last) point(probability);
    last = probability;
    if (answers) answered -= 1;
    else declined += 1;
  }
  return points;
}

/** The highest decline rate among the points that answer at least this share of the answerable questions. */
export function declineRateAt(points: readonly CurvePoint[], answerRate: number): number {
  return Math.max(
    0,
    ...points.filter((point) => point.answerRate >= answerRate).map((point) => point.declineRate),
  );
}

/** The highest answer rate among the points that decline at least this share of the unanswerable questions. */
export function answerRateAt(points: readonly CurvePoint[], declineRate: number): number {
  return Math.max(
    0,
    ...points.filter((point) => point.declineRate >= declineRate).map((point) => point.answerRate),
  );
}
