import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdownTree } from '../../src/corpus/formats/markdown-tree.ts';

const piece = fc.constantFrom(
  ...['word', 'x', ' ', '  ', '\n', '\n\n', '- ', '1. ', '> ', '# ', '    ', '```\n', '`', '*'],
  ...['**', '_', '[', ']', '(', ')', '!', '^', ':', '-', '---', '<', '>', '<b>', '\\', '.', '/'],
  ...['|', '~', '~~', '@', 'www.', 'http://', 'HTTPS://a.bc', 'a@b.cd', '[^1]', '[x]', '[ ]', ':-'],
  ...['|a|\n|-|\n', 'w', 'ww', 'htt', 'p', '"', '&amp;', '[a]: /b\n'],
);

describe('markdownTree', () => {
  it("gives the tree of GitHub's flavour, also where it can do without parsing it", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const whole = fromMarkdown(source, {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        });
        expect(markdownTree(source)).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
});
