import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { UnreadableFile } from '../../unreadable-file.ts';
import type { HtmlNode } from './node.ts';
import { writeOutFormulas } from './write-out-formulas.ts';

/** Elements nested deeper are hung higher up, as browsers do (they stop at 512). */
const DEEPEST = 400;

/** Elements and class names of formulas. */
const MAY_HOLD_FORMULAS = /math|mjx|katex|tex|equation/i;

/** Formatting that is never closed is repeated in every paragraph: so many elements a character no page has. */
const MOST_ELEMENTS_PER_CHARACTER = 1 / 4;

/** Elements that every page has, whatever its source. */
const IMPLIED_ELEMENTS = 1000;

/** Counts the elements that may still be made: in tags without end a parser finds ever more of them. */
export class ElementBudget {
  #left: number;
  readonly #reason: string;

  /** @param reason - what is wrong with a file that needs more than `most` */
  constructor(most: number, reason: string) {
    this.#left = most;
    this.#reason = reason;
  }

  /** @throws {UnreadableFile} when none is left */
  take(): void {
    this.#left -= 1;
    if (this.#left < 0) throw new UnreadableFile(this.#reason);
  }
}

/**
 * Parses a page, or a piece of one, by the rules that browsers follow (https://html.spec.whatwg.org/#parsing),
 * without running or loading anything; `<noscript>` is read as where no script runs, and formulas become text.
 * @param whole - how many elements the file may have that the page is a part of
 * @throws {UnreadableFile} when its tags make far more elements than a page of its size has.
 */
export function parseHtml(source: string, whole?: ElementBudget): DefaultTreeAdapterTypes.Document {
  const own = new ElementBudget(
    IMPLIED_ELEMENTS + source.length * MOST_ELEMENTS_PER_CHARACTER,
    'its formatting is opened again and again and never closed',
  );
  const treeAdapter = boundedAdapter(whole === undefined ? [own] : [own, whole]);
  const document = parse(source, { scriptingEnabled: false, treeAdapter });
  if (MAY_HOLD_FORMULAS.test(source)) writeOutFormulas(document);
  return document;
}

function boundedAdapter(budgets: readonly ElementBudget[]): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new Map<HtmlNode, number>();
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      for (const budget of budgets) budget.take();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild(parent, child) {
      const depth = depths.get(parent) ?? 0;
      const place = depth < DEEPEST || !('parentNode' in parent) ? parent : parent.parentNode;
      if ('tagName' in child) depths.set(child, Math.min(depth + 1, DEEPEST));
      defaultTreeAdapter.appendChild(place ?? parent, child);
    },
    insertBefore(parent, child, reference) {
      depths.set(child, Math.min((depths.get(parent) ?? 0) + 1, DEEPEST));
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}
