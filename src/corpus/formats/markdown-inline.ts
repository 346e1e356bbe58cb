import type { PhrasingContent } from 'mdast';

const OPENS_HIDDEN = /^<(script|style|template|noscript)[\s>]/i;

/**
 * What a reader sees of inline content: links keep their words, images their alternative text; raw tags and
 * comments go, and so does what stands between the tags of a script or style.
 */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  let text = '';
  let hiddenUntil = '';
  for (const node of nodes) {
    if (node.type === 'html') {
      const tag = node.value.toLowerCase();
      if (hiddenUntil === '') hiddenUntil = closingTag(tag);
      else if (tag.startsWith(hiddenUntil)) hiddenUntil = '';
      if (/^<br\b/.test(tag)) text += '\n';
    } else if (hiddenUntil === '') {
      text += nodeText(node);
    }
  }
  return text;
}

function nodeText(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replace(/\s+/g, ' ');
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return '\n';
    default:
      return 'children' in node ? inlineText(node.children) : '';
  }
}

function closingTag(tag: string): string {
  const name = OPENS_HIDDEN.exec(tag)?.[1];
  return name === undefined ? '' : `</${name}`;
}
