import { describe, expect, it } from 'vitest';
import { renderStatements } from '../../../src/answering/citing/render.ts';

describe('renderStatements', () => {
  it.each([
    [{ text: 'It saves a third.', citations: [1, 2], before: '' }, 'It saves a third [1][2].'],
    [{ text: 'He said “yes.”', citations: [1], before: '' }, 'He said “yes [1].”'],
    [{ text: 'In short:', citations: [], before: '\n' }, 'In short:'],
    [{ text: 'The projects include:', citations: [1], before: '' }, 'The projects include [1]:'],
    [{ text: 'no full stop', citations: [3], before: ' ' }, 'no full stop [3]'],
    [
      { text: 'It grows.', citations: [], before: '', remark: 'not confirmed' },
      'It grows (not confirmed).',
    ],
    [{ text: '| a | b |', citations: [1], before: '', kind: 'row' as const }, '| a | b [1] |'],
    [
      { text: 'He moved to Washington, D.C.', citations: [1], before: '' },
      'He moved to Washington, D.C. [1]',
    ],
    [{ text: 'It took years ...', citations: [1], before: '' }, 'It took years [1]...'],
    [{ text: '...', citations: [1], before: '' }, '... [1]'],
  ])('writes %j', (statement, text) => {
    expect(renderStatements([{ kind: 'sentence', ...statement }])).toBe(text);
  });

  it('keeps statements apart that had nothing between them', () => {
    const kind = 'sentence' as const;
    const statements = [
      { text: 'One.', citations: [], kind, before: '' },
      { text: 'Two.', citations: [1], kind, before: '' },
    ];
    expect(renderStatements(statements)).toBe('One. Two [1].');
  });
});
