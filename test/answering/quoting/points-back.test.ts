import { expect, test } from 'vitest';
import { pointsBack } from '../../../src/answering/quoting/points-back.ts';

test.each([
  'It opened in May.',
  'They meet on Mondays.',
  'This saves money.',
  'However, the bridge stayed shut.',
  '"However, the bridge stayed shut," said the mayor.',
  'That was the end of it.',
  'For example, the library closes early.',
  'The report also found gaps.',
  'The latter costs more.',
  'As part of this merger, the office moves.',
  'After its release, the film was forgotten.',
  'In his view, the plan works.',
  'According to the union, they would close six centres.',
  'One of them is the harbour.',
  'The suite uses this network type.',
  'Their aims are:',
])('a sentence that leans on the one before it is recognised: %s', (sentence) => {
  expect(pointsBack(sentence)).toBe(true);
});

test.each([
  'The bridge opened in May.',
  'It is clear that the bridge is needed.',
  'It was Amara Obi who proposed the bridge.',
  'That the bridge is needed is plain.',
  'IT staff moved to the new office.',
  'Item prices rose.',
  'Sofia Lindqvist opened the bridge.',
  'The hall was repaired during this year of wide and costly public works across the whole of the county.',
  'Earlier this year the bridge opened.',
  'Theatre tickets cost £12.',
  'And-gates are simple circuits.',
])('a sentence that stands alone is left alone: %s', (sentence) => {
  expect(pointsBack(sentence)).toBe(false);
});
