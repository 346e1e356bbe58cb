import { describe, expect, it } from 'vitest';
import { removeFurniture } from '../../src/corpus/furniture/remove-furniture.ts';

const PROSE = [
  'The pool in Weston will open again in the summer, after the council found the money for a roof.',
  'Swimmers have waited three years for it, and many of them have moved to the lake in the meantime.',
];

function dropped(...lines: string[]): string[] {
  return removeFurniture([...PROSE, ...lines]).dropped.map((drop) => drop.line);
}

describe('removeFurniture', () => {
  it.each([
    'Printable version E-mail this to a friend',
    'Print | Email | Share',
    'Share on Facebook',
    'Go to top',
    'Home > News > Council',
    'You are here: Home / News',
    'This website uses cookies to improve your visit.',
    '© 2011 Weston Council',
    'The views expressed in the contents below are those of our users and do not necessarily reflect ours.',
    'Would you like to write for us? If so, click here',
    'Sign up for our newsletter',
    'The lake is warmer than it was. Bei... more >',
    'more videos >',
    '21/06/2019Lake opens',
    'Comments are closed.',
    'Add comment',
    'Advertisement',
    'HELPING SWIMMERS TO SWIM',
  ])('leaves out "%s" and says why', (line) => {
    const { kept, dropped } = removeFurniture([...PROSE, line]);
    expect(kept).toEqual([...PROSE, '']);
    expect(dropped).toEqual([{ line, reason: expect.stringMatching(/\w{3}/) }]);
  });

  it.each([
    'The consultation will run until 17 August 2017 and can be found here.',
    'Print works in the town closed in 1987, and the council bought the site.',
    'Comments from residents were mostly in favour of the plan.',
    'She asked for more money > and got it.',
    'The home secretary, and others, shared this view.',
    'NHS',
    'Share prices fell.',
  ])('keeps "%s"', (line) => {
    expect(dropped(line)).toEqual([]);
  });

  it('takes visit counters and the date beside them away, but one such line is no block of counters', () => {
    expect(dropped('Today 11', 'Yesterday 12', 'All 1,203', 'Monday, 16.09.2024')).toHaveLength(4);
    expect(dropped('Total 40', '16.09.2024')).toEqual([]);
  });

  it('takes the links below their heading away, up to the next prose', () => {
    expect(dropped('Related links', 'The pool', 'The lake', ...PROSE)).toEqual([
      'Related links',
      'The pool',
      'The lake',
    ]);
  });

  it('takes comments away with their heading, but never more than stands above them', () => {
    expect(
      dropped('Comments', 'No comments yet', 'last word', 'A teaser of another article.'),
    ).toHaveLength(4);
    expect(dropped('Add comment', ...PROSE, ...PROSE)).toEqual(['Add comment']);
  });
});
