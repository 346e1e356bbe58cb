import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from '../answering/answer.ts';
import type { Asking } from '../asking/asking.ts';
import type { Outcome } from '../asking/outcome.ts';
import type { ServedIndex } from '../index/shown-index.ts';
import type { Votes } from '../operations/store/votes.ts';

/** What the figures are taken from beside the questions themselves. */
export interface MeasuredParts {
  readonly asking: Asking;
  readonly index: ServedIndex;
  readonly votes: Pick<Votes, 'totals'>;
  /** Whether the bot is connected to Discord; nothing where it is not to be. */
  readonly gateway: () => boolean | undefined;
}

/** Figures of a process, as Prometheus reads them. */
export interface Metrics {
  /** The asking that counts what it is asked. */
  readonly asking: Asking;
  /** The figures of this moment. */
  read(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/** Seconds: from an answer of a small index to one that a language model writes. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Counts questions on their way and looks at everything else when it is read. */
export function createMetrics(parts: MeasuredParts): Metrics {
  const registers = [new Registry()];
  const [register = new Registry()] = registers;
  collectDefaultMetrics({ register });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `town_clerk_${name}`, help, labelNames, registers });
  const questions = counter('questions_total', 'Questions by how they ended, and by who wrote.', [
    'outcome',
    'way',
  ]);
  const refusals = counter('refusals_total', 'Questions that were not taken, by why.', ['reason']);
  const failures = counter('failures_total', 'Questions that could not be answered, by why.', [
    'reason',
  ]);
  const calls = counter('model_calls_total', 'Calls of the language model.');
  const modelFailures = counter(
    'model_failures_total',
    'Answers that the language model was to write and did not, and that were quoted.',
  );
  const tokens = counter('model_tokens_total', 'Tokens of the language model.', ['kind']);
  const steps = new Histogram({
    name: 'town_clerk_step_seconds',
    help: 'Time that the steps of answering took.',
    labelNames: ['step'],
    buckets,
    registers,
  });
  const countAnswer = (answer: Answer) => {
    questions.inc({ outcome: answer.outcome, way: answer.mode });
    for (const [step, milliseconds] of Object.entries(answer.timingsMs)) {
      steps.observe({ step }, milliseconds / 1000);
    }
    calls.inc(answer.usage.calls);
    tokens.inc({ kind: 'prompt' }, answer.usage.promptTokens);
    tokens.inc({ kind: 'completion' }, answer.usage.completionTokens);
    if (answer.notice !== undefined) modelFailures.inc();
  };
  const count = (outcome: Outcome) => {
    if (outcome.kind === 'answered') return countAnswer(outcome.answer);
    questions.inc({ outcome: outcome.kind, way: 'none' });
    if (outcome.kind === 'refused') refusals.inc({ reason: outcome.refusal.kind });
    else failures.inc({ reason: outcome.failure.identifier });
  };
  addGauges(registers, parts);
  return {
    asking: measured(parts.asking, count),
    read: async () => ({ text: await register.metrics(), contentType: register.contentType }),
  };
}

/** Asking that tells of every outcome. */
function measured(asking: Asking, count: (outcome: Outcome) => void): Asking {
  return {
    ask: async (question, hooks) => {
      const outcome = await asking.ask(question, hooks);
      count(outcome);
      return outcome;
    },
    act: (person, action) => asking.act(person, action),
    isNew: (event) => asking.isNew(event),
    get load() {
      return asking.load;
    },
    stop: (drainMs) => asking.stop(drainMs),
  };
}

/** What is looked at when the figures are read. */
function addGauges(registers: Registry[], parts: MeasuredParts): void {
  const { asking, index, votes, gateway } = parts;
  const gauge = (
    name: string,
    help: string,
    labelNames: string[],
    collect: (this: Gauge) => void | Promise<void>,
  ) => new Gauge({ name: `town_clerk_${name}`, help, labelNames, registers, collect });
  gauge('queue', 'Questions being answered and waiting.', ['state'], function () {
    this.set({ state: 'running' }, asking.load.running);
    this.set({ state: 'waiting' }, asking.load.waiting);
  });
  gauge('gateway_connected', '1 while connected to Discord.', [], function () {
    const connected = gateway();
    if (connected !== undefined) this.set(Number(connected));
  });
  gauge('votes', 'Votes that are kept.', ['vote'], async function () {
    // The other figures are there while what is kept cannot be reached; these stay as they were.
    const totals = await votes.totals().catch(() => undefined);
    if (totals === undefined) return;
    this.set({ vote: 'up' }, totals.up);
    this.set({ vote: 'down' }, totals.down);
  });
  gauge('index_ready', '1 while there is an index to answer from.', [], async function () {
    this.set(Number(await manifestOf(index).then((manifest) => manifest !== undefined)));
  });
  gauge('index_built_timestamp_seconds', 'When the index was built.', [], async function () {
    const manifest = await manifestOf(index);
    if (manifest !== undefined) this.set(Date.parse(manifest.builtAt) / 1000);
  });
  gauge('index_size', 'What the index holds.', ['what'], async function () {
    const manifest = await manifestOf(index);
    for (const [what, size] of Object.entries(manifest?.counts ?? {})) this.set({ what }, size);
  });
  gauge('index_older_served', '1 while an older index is served.', [], function () {
    this.set(Number(index.problem !== undefined));
  });
}

function manifestOf(index: ServedIndex) {
  return index.use(async ({ manifest }) => manifest).catch(() => undefined);
}
