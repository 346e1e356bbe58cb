import type { BlockKind } from '../../article.ts';
import type { DraftBlock } from '../../document-draft.ts';

/** The text that a directive stands in, and reads its own parts with. */
export interface RstText {
  /** Level of the heading that a part inside the text gets. */
  readonly partLevel: number;
  /** The blocks of some lines; `kind` is what a paragraph is there. */
  read(lines: readonly string[], kind?: BlockKind): DraftBlock[];
  /** A text as it is shown. */
  inline(text: string): string;
  /** Says what stands for a name between bars. */
  substitute(name: string, text: string): void;
}
