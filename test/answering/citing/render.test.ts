import { describe, expect, it } from 'vitest';
import { renderStatements } from '../../../src/answering/citing/render.ts';

describe('renderStatements', () => {
  it.each([
    [{ text: 'It saves a third.', numbers: [1, 2], before: '' }, 'It saves a third [1][2].'],
    [{ text: 'He said “yes.”', numbers: [1], before: '' }, 'He said “yes [1].”'],
    [{ text: 'In short:', numbers: [], before: '\n' }, 'In short:'],
    [{ text: 'The projects include:', numbers: [1], before: '' }, 'The projects include [1]:'],
    [{ text: 'no full stop', numbers: [3], before: ' ' }, 'no full stop [3]'],
    [
      { text: 'It grows.', numbers: [], before: '', remark: 'not confirmed' },
      'It grows (not confirmed).',
    ],
    [{ text: '| a | b |', numbers: [1], before: '', kind: 'row' as const }, '| a | b [1] |'],
    [
      { text: 'He moved to Washington, D.C.', numbers: [1], before: '' },
      'He moved to Washington, D.C. [1]',
    ],
    [{ text: 'It took years ...', numbers: [1], before: '' }, 'It took years [1]...'],
    [{ text: '...', numbers: [1], before: '' }, '... [1]'],
  ])('writes %j', (statement, text) => {
    expect(renderStatements([statement])).toBe(text);
  });

  it('keeps statements apart that had nothing between them', () => {
    const statements = [
      { text: 'One.', numbers: [], before: '' },
      { text: 'Two.', numbers: [1], before: '' },
    ];
    expect(renderStatements(statements)).toBe('One. Two [1].');
  });
});
