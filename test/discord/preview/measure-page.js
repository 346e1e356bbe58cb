// Runs in the page of the preview: waits until it is drawn, and leaves what is wrong with it as JSON in its last element.

/** Everything below a node, through the shadow roots of the library's elements. */
function* everything(node) {
  for (const child of node.children ?? []) {
    yield child;
    if (child.shadowRoot) yield* everything(child.shadowRoot);
    yield* everything(child);
  }
}

/** The element around another, out of its shadow root too. */
function around(element) {
  return element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
}

/** The right edge of the card that an element stands in. */
function cardEdge(element) {
  for (let each = element; each !== null; each = around(each)) {
    if (each.tagName === 'DISCORD-EMBED') return each.getBoundingClientRect().right;
  }
  return Number.POSITIVE_INFINITY;
}

function channels(colour) {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return { rgb: [red, green, blue], alpha: alpha / 255 };
}

/** The colour of the ground that an element's text stands on; translucent ones are passed through. */
function ground(element) {
  for (let each = element; each !== null; each = around(each)) {
    const { rgb, alpha } = channels(getComputedStyle(each).backgroundColor);
    if (alpha > 0.5) return rgb;
  }
  return [255, 255, 255];
}

// Web Content Accessibility Guidelines 2.2: relative luminance and contrast ratio.
function luminance(rgb) {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function ownText(element) {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.data.trim())
    .join(' ')
    .trim();
}

const hidden = new Set(['STYLE', 'SCRIPT', 'TEMPLATE']);

function measure() {
  const overflowing = [];
  const illegible = [];
  const dark = [];
  const ragged = [];
  const light = document.body.classList.contains('light');
  for (const section of document.querySelectorAll('section')) {
    const title = section.querySelector('h2').textContent;
    const edge = section.getBoundingClientRect().right;
    for (const element of everything(section)) {
      if (hidden.has(element.tagName)) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const text = ownText(element);
      if (box.right > Math.min(edge, cardEdge(element)) + 0.5)
        overflowing.push(`${title}: ${element.tagName} ${text.slice(0, 40)}`);
      if (text === '' || /^\p{Emoji}+$/u.test(text)) continue;
      const { color, opacity } = getComputedStyle(element);
      if (Number(opacity) < 1) continue;
      const ratio = contrast(channels(color).rgb, ground(element));
      if (ratio < 3)
        illegible.push(`${title}: ${ratio.toFixed(1)} ${element.className} ${text.slice(0, 40)}`);
    }
    for (const row of section.querySelectorAll('discord-action-row')) {
      const buttons = [...row.querySelectorAll('discord-button')];
      const tops = buttons.map((button) => Math.round(button.getBoundingClientRect().top));
      const lines = new Set(tops).size;
      const votes = buttons.filter((button) =>
        /^\p{Emoji_Presentation}$/u.test(button.textContent),
      );
      const voteLines = new Set(votes.map((vote) => Math.round(vote.getBoundingClientRect().top)));
      if (voteLines.size > 1 || lines > 3) ragged.push(`${title}: ${row.textContent}`);
      for (const button of buttons) {
        const face = button.shadowRoot.firstElementChild;
        const secondary = button.getAttribute('type') === 'secondary';
        if (light && secondary && luminance(ground(face)) < 0.5)
          dark.push(`${title}: ${button.textContent}`);
      }
    }
  }
  const pageOverflows = document.documentElement.scrollWidth > innerWidth;
  const sections = document.querySelectorAll('section').length;
  return { sections, pageOverflows, overflowing, illegible, dark, ragged };
}

addEventListener('load', async () => {
  const elements = [...document.querySelectorAll('*')].filter((each) => each.updateComplete);
  await Promise.all(elements.map((each) => each.updateComplete));
  const result = document.createElement('output');
  result.id = 'measured';
  result.textContent = JSON.stringify(measure());
  document.body.append(result);
});
