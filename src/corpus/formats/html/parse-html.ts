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

/**
 * Parses a page, or a piece of one, by the rules that browsers follow (https://html.spec.whatwg.org/#parsing),
 * without running or loading anything; `<noscript>` is read as where no script runs, and formulas become text.
 * @throws {UnreadableFile} when its tags make far more elements than a page of its size has.
 */
export function parseHtml(source: string): DefaultTreeAdapterTypes.Document {
  const treeAdapter = boundedAdapter(source.length);
  const document = parse(source, { scriptingEnabled: false, treeAdapter });
  if (MAY_HOLD_FORMULAS.test(source)) writeOutFormulas(document);
  return document;
}

function boundedAdapter(length: number): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new Map<HtmlNode, number>();
  const most = IMPLIED_ELEMENTS + length * MOST_ELEMENTS_PER_CHARACTER;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > most)
        throw new UnreadableFile('its formatting is opened again and again and never closed');
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
