/** A measured case: its numbers, whether it is one of those looked for, and how much it counts. */
export interface Example {
  readonly inputs: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

const STEPS = 50;
const ENOUGH = 1e-9;

/**
 * Weights of a logistic regression, the intercept first: maximum likelihood by Newton's method (iteratively
 * reweighted least squares; Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", section 4.4.1),
 * with a small quadratic penalty on all but the intercept. The same examples give the same weights.
 */
export function fitLogistic(examples: readonly Example[], penalty = 0.01): number[] {
  const size = (examples[0]?.inputs.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, index) => (index === 0 ? 0 : -penalty * weight));
    const curvature = weights.map((_, row) =>
      weights.map((_, column) => (row === column ? (row === 0 ? ENOUGH : penalty) : 0)),
    );
    for (const { inputs, positive, weight } of examples) {
      const values = [1, ...inputs];
      const probability = logistic(product(weights, values));
      const error = weight * ((positive ? 1 : 0) - probability);
      const spread = weight * probability * (1 - probability);
      for (const [row, value] of values.entries()) {
        gradient[row] = (gradient[row] ?? 0) + error * value;
        const line = curvature[row] ?? [];
        for (const [column, other] of values.entries()) {
          line[column] = (line[column] ?? 0) + spread * value * other;
        }
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, index) => weight + (change[index] ?? 0));
    if (change.every((each) => Math.abs(each) < ENOUGH)) break;
  }
  return weights;
}

/** The probability that the weights give to these inputs. */
export function predict(weights: readonly number[], inputs: readonly number[]): number {
  return logistic(product(weights, [1, ...inputs]));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function product(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let step = 0; step < rows.length; step++) {
    const rest = rows.slice(step).map((row) => Math.abs(row[step] ?? 0));
    const pivot = step + rest.indexOf(Math.max(...rest));
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[step] ?? [];
    rows[step] = chosen;
    for (const [index, row] of rows.entries()) {
      if (index === step) continue;
      const factor = (row[step] ?? 0) / (chosen[step] ?? 1);
      rows[index] = row.map((value, column) => value - factor * (chosen[column] ?? 0));
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}
