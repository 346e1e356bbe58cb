import { describe, expect, test } from 'vitest';
import { countDisplay } from '../../src/terminal/count-display.ts';
import { describeProgress, drawBar, progressDisplay } from '../../src/terminal/progress.ts';
import { keptOutput } from '../support/output.ts';

describe('the progress of a build', () => {
  test('is told in words with counts and the time that remains', () => {
    const embedding = { phase: 'embedding', done: 40, total: 698 } as const;
    expect(describeProgress({ ...embedding, remainingMs: 12_300 })).toBe(
      'Embedding passages: 40 of 698, 12 s left',
    );
    expect(describeProgress({ ...embedding, done: 698, remainingMs: 0 })).toBe(
      'Embedding passages: 698 of 698',
    );
    expect(describeProgress({ phase: 'checking', done: 0, total: 1 })).toBe('Checking the index');
  });

  test.each([
    [0, 4, '░░░░'],
    [1, 4, '█░░░'],
    [4, 4, '████'],
    [9, 4, '████'],
    [0, 0, '░░░░'],
  ])('of %i of %i is the bar %s', (done, total, bar) => {
    expect(drawBar({ done, total }, 4)).toBe(bar);
  });

  test('is a line for each phase in a file or a pipe', () => {
    const output = keptOutput();
    const display = progressDisplay(output);
    display.update({ phase: 'reading', done: 0, total: 5 });
    display.update({ phase: 'reading', done: 5, total: 5 });
    display.update({ phase: 'embedding', done: 0, total: 9 });
    display.stop('Done.');
    expect(output.written).toEqual(['Reading articles…\n', 'Embedding passages…\n', 'Done.\n']);
  });

  test('is a line every ten seconds there, with the time that remains', () => {
    const output = keptOutput();
    let now = 0;
    const display = progressDisplay(output, () => now);
    for (let done = 0; done <= 300; done += 10) {
      display.update({ phase: 'embedding', done, total: 300, remainingMs: (300 - done) * 100 });
      now += 1000;
    }
    display.stop();
    expect(output.written).toEqual([
      'Embedding passages…\n',
      'Embedding passages: 100 of 300, 20 s left\n',
      'Embedding passages: 200 of 300, 10 s left\n',
      'Embedding passages: 300 of 300\n',
    ]);
  });

  test('is one line on a terminal, never longer than it, and gone at the end', () => {
    const output = keptOutput(40);
    const display = progressDisplay(output);
    display.update({ phase: 'reading', done: 0, total: 5 });
    display.update({ phase: 'embedding', done: 50, total: 100, remainingMs: 90_000 });
    display.stop('Done.');
    expect(output.written).toEqual([
      '\r░░░░░░░░░░░░░░░░░░░░░░░░ Reading articl\u001b[K',
      '\r████████████░░░░░░░░░░░░ Embedding pass\u001b[K',
      '\r\u001b[K',
      'Done.\n',
    ]);
  });
});

test('counting tells a log of every hundred, and a terminal on one line', () => {
  const log = keptOutput();
  const counted = countDisplay(log, 250, 'questions');
  for (let done = 1; done <= 250; done++) counted.update(done);
  counted.stop();
  expect(log.written).toEqual(['100 of 250 questions\n', '200 of 250 questions\n']);

  const terminal = keptOutput(80);
  const shown = countDisplay(terminal, 2, 'questions');
  shown.update(1);
  shown.stop();
  expect(terminal.written).toEqual([
    '\r████████████░░░░░░░░░░░░ 1 of 2 questions\u001b[K',
    '\r\u001b[K',
  ]);
});
