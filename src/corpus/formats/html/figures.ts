import { isProse } from '../../furniture/prose.ts';
import { childrenOf, type HtmlElement, isElement, lineOf } from './node.ts';
import type { Context, Walk } from './walk.ts';

/** What is read where it stands in a figure; pictures are not. */
const SHOWN = /^(?:table|pre|blockquote|code|ul|ol|dl|math)$/;
const PICTURE = /^(?:img|picture|video|svg)$/;

/** What a figure holds, without what is in the figures within it. */
interface Holding {
  readonly isShown: boolean;
  readonly isPicture: boolean;
  readonly caption: HtmlElement | undefined;
  readonly figures: readonly HtmlElement[];
}

/** Adds a figure: what is written under a picture says whose it is or what it shows, unless it is a sentence. */
export function addFigure(walk: Walk, element: HtmlElement, context: Context): void {
  walk.flush(context);
  const { isShown, isPicture, caption, figures } = holdingOf(element);
  if (isShown || (!isPicture && figures.length === 0)) addPart(walk, element, context);
  else {
    // A gallery is a figure of figures.
    for (const figure of figures)
      if (context.isShown(figure)) walk.within(figure, () => addFigure(walk, figure, context));
    if (caption !== undefined && isProse(lineOf(caption))) addPart(walk, caption, context);
  }
}

function addPart(walk: Walk, element: HtmlElement, context: Context): void {
  context.addChildren(walk, element, context);
  walk.flush(context);
}

function holdingOf(element: HtmlElement): Holding {
  let isShown = false;
  let isPicture = false;
  let caption: HtmlElement | undefined;
  const figures: HtmlElement[] = [];
  const look = (parent: HtmlElement): void => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child)) continue;
      const { tagName } = child;
      isShown ||= SHOWN.test(tagName);
      isPicture ||= PICTURE.test(tagName);
      if (tagName === 'figcaption') caption ??= child;
      if (tagName === 'figure') figures.push(child);
      else look(child);
    }
  };
  look(element);
  return { isShown, isPicture, caption, figures };
}
