import { readText } from '../../text/read-text.ts';

/** A title made from a sentence is cut after about this many characters. */
const SHORTENED_LENGTH = 80;

/** The first sentence of a text, shortened at a word: the title of an article that states none. */
export function titleFromText(text: string): string {
  const opening = text.slice(0, 2000);
  const first = readText(opening).sentences[0];
  const sentence = first === undefined ? opening : opening.slice(first.start, first.end);
  return shortenTitle(sentence.replace(/\s+/g, ' ').trim(), SHORTENED_LENGTH);
}

/** `title`, or as many of its words as fit into `length` characters, with an ellipsis. */
export function shortenTitle(title: string, length: number): string {
  if (title.length <= length) return title;
  const cut = title.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  const kept =
    space > length / 2
      ? cut.slice(0, space)
      : Array.from(cut.slice(0, length - 1))
          .slice(0, -1)
          .join('');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}
