import type { JudgementResult, WrittenAnswersReport } from './measure-written-answers.ts';

/** The figures of one or more parts of a file of judged answers, as lines to read. */
export function writtenAnswersTable(
  reports: Readonly<Record<string, WrittenAnswersReport>>,
): string {
  return Object.entries(reports)
    .flatMap(([part, { faithful, between, unfaithful, areaUnderCurve }]) => [
      `${part}: area under the curve ${areaUnderCurve.toFixed(3)}`,
      line('faithful', faithful),
      line('between', between),
      line('unfaithful', unfaithful),
    ])
    .map((text) => `${text}\n`)
    .join('');
}

function line(name: string, result: JudgementResult): string {
  const doubted = result.leftOut + result.unconfirmed;
  return [
    `  ${name.padEnd(10)} ${String(result.answers).padStart(4)} answers, ${share(result.intact)} intact;`,
    `${String(result.statements).padStart(5)} statements, ${share(result.leftOut)} left out,`,
    `${share(result.unconfirmed)} unconfirmed, ${share(doubted)} doubted`,
  ].join(' ');
}

function share(value: number): string {
  return value.toFixed(3);
}
