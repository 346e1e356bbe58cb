import {
  attribute,
  elementsOf,
  firstElement,
  type HtmlElement,
  type HtmlNode,
  shortTextOf,
} from './node.ts';

/** Elements that show no text of the article. */
const HIDDEN = new Set(
  'script style template svg math noframes noembed nav button select textarea iframe object canvas audio video head footer aside dialog input datalist del s strike rp rt title'.split(
    ' ',
  ),
);

/** Roles of what belongs to the page and not to the article (https://www.w3.org/TR/wai-aria/#landmark_roles). */
const PAGE_ROLES =
  /^(?:navigation|banner|search|menu|menubar|toolbar|tablist|contentinfo|complementary|alert|dialog|alertdialog)$/i;

/** Class names of what a page adds to be heard, or beside headings and paragraphs: "[edit]", "¶", "#". */
const UNSEEN =
  /(?:^|\s)(?:mw-editsection|headerlink|anchor-?link|hash-link|permalink|sr-only|[\w-]*visually-hidden|screen-reader-text|mw-jump-link|noprint)(?:\s|$)/i;

/** Remarks that documentation sets beside its text. */
const REMARK =
  /(?:^|[\s_-])(?:admonition|note|callout|tip|warning|caution|danger|important|info)(?:[\s_-]|$)/i;

/** Marks that lead to a note at the foot of a page, and how many characters they have with the space around them. */
const NOTE_MARK = /(?:^|[\s_-])(?:footnote|reference|noteref|fn|endnote)/i;
const LONGEST_MARK = 40;

/**
 * Tells which elements of a page show text of its own document, and not controls, navigation or nothing at all.
 * What opens when a button is pressed, and what lies behind a tab, is text of the document.
 * @param noscript - whether what is shown where no script runs is asked for
 */
export function visibility(root: HtmlNode, noscript: boolean): (element: HtmlElement) => boolean {
  const opened = openedParts(root);
  return (element) => {
    const { tagName } = element;
    if (tagName === 'noscript') return noscript;
    if (tagName === 'sup') return !isNoteMark(element);
    if (tagName === 'label') return !isInForm(element);
    if (tagName === 'aside')
      return REMARK.test(classOf(element)) && attribute(element, 'hidden') === undefined;
    if (HIDDEN.has(tagName)) return false;
    const id = attribute(element, 'id');
    const opens = (id !== undefined && opened.has(id)) || attribute(element, 'role') === 'tabpanel';
    return element.attrs.every(({ name, value }) => isHarmless(name, value, opens));
  };
}

function isHarmless(name: string, value: string, opens: boolean): boolean {
  const start = value.slice(0, 500);
  if (name === 'role') return !PAGE_ROLES.test(value);
  if (name === 'class') return !UNSEEN.test(start);
  if (opens) return true;
  if (name === 'hidden') return value === 'until-found';
  if (name === 'aria-hidden') return value !== 'true';
  return name !== 'style' || !/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(start);
}

/** The parts that buttons of a page open and shut, by their id. */
function openedParts(root: HtmlNode): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const element of elementsOf(root)) {
    for (const { name, value } of element.attrs) {
      if (/^(?:aria-controls|data-(?:bs-)?target)$/.test(name))
        for (const id of value.slice(0, 500).split(/\s+/)) parts.add(id.replace(/^#/, ''));
    }
  }
  return parts;
}

/** So many elements stand at most between a form and its labels. */
const FORM_HEIGHT = 20;

/** Elsewhere a label may open and shut a part, and so be its heading. */
function isInForm(element: HtmlElement): boolean {
  let around: HtmlNode | null = element;
  for (let height = 0; around !== null && height < FORM_HEIGHT; height += 1) {
    if (around.nodeName === 'form') return true;
    around = 'parentNode' in around ? around.parentNode : null;
  }
  return false;
}

function isNoteMark(element: HtmlElement): boolean {
  if (NOTE_MARK.test(classOf(element))) return true;
  if (shortTextOf(element, LONGEST_MARK) === undefined) return false;
  const link = firstElement(element, 'a');
  return link !== undefined && (attribute(link, 'href') ?? '').includes('#');
}

function classOf(element: HtmlElement): string {
  return (attribute(element, 'class') ?? '').slice(0, 500);
}

/** Parts that sites add around articles, by the names that they give them. */
const ADDED_PART =
  /(?:^|[\s_-])(?:comments?|disqus|respond|repl(?:y|ies)|(?:jp-)?related(?:posts)?|yarpp|sharedaddy|recommend(?:ed|ations)?|promo|newsletter|subscri(?:be|ption)|cookies?|consent|gdpr|social|share|sharing|adverts?|advertisement|ads?|sponsor(?:ed)?|teasers?|breadcrumbs?|pagination|pager|navbar|navbox|nav|menu|masthead|footer|popup|modal|toc|tags?|skip-link|skiplink|print-?only|noprint|metadata|byline|widget)(?:$|[\s_-])/i;

/** Whether an element is, by its class and id, a part that sites add: comments, menus, related links. */
export function isAddedPart(element: HtmlElement): boolean {
  if (/^(?:body|html|main|article|table|tr|td|th|tbody|thead)$/.test(element.tagName)) return false;
  const id = (attribute(element, 'id') ?? '').slice(0, 500);
  return ADDED_PART.test(`${classOf(element)} ${id}`);
}
