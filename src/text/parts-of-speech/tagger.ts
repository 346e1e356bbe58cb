import { createRequire } from 'node:module';
import type winkModel from 'wink-eng-lite-web-model';
import type winkNLP from 'wink-nlp';

/** A word as the tagger knows it. */
export interface TaggedWord {
  /** Its part of speech where it stands, by Universal Dependencies: `VERB`, `NOUN`, `PROPN`, …. */
  readonly part: string;
  /** Whether the tagger's dictionary has it. Written in small letters, most names are not in it. */
  readonly known: boolean;
}

/** Longer texts are cut: the word that is asked for stands at the beginning. */
const LONGEST_TEXT = 120;
const LONGEST_TAGGED = 2000;
/** The tagger keeps every new word; after so many it starts afresh, so that it never fills the memory. */
const MOST_LEARNED = 20_000;

/** A word of a text with its part of speech. */
export interface TaggedToken extends TaggedWord {
  readonly text: string;
}

type Tag = (text: string, most: number) => TaggedToken[] | undefined;
let loaded: Tag | undefined;

/** What the first word of a text is there. Loads the tagger and its model (4 MB) when it is first called. */
export function tagFirstWord(text: string): TaggedWord {
  return tag(text.slice(0, LONGEST_TEXT), 1)[0] ?? { part: 'X', known: false };
}

/** What each word of a text of at most 2,000 characters (UTF-16) is there; of a longer one, of its beginning. */
export function tagWords(text: string): TaggedToken[] {
  return tag(text.slice(0, LONGEST_TAGGED), Number.POSITIVE_INFINITY);
}

function tag(text: string, most: number): TaggedToken[] {
  loaded ??= load();
  let tagged = loaded(text, most);
  if (tagged === undefined) {
    loaded = load();
    tagged = loaded(text, most);
  }
  return tagged ?? [];
}

function load(): Tag {
  const require = createRequire(import.meta.url);
  const wink: typeof winkNLP = require('wink-nlp');
  const model: typeof winkModel = require('wink-eng-lite-web-model');
  const reader = wink(model, ['pos']);
  const { pos, uniqueId } = reader.its;
  const tokensOf = (text: string) => reader.readDoc(text).tokens();
  // Words are numbered, those of the dictionary first: a word that is none gets the first number after them.
  const dictionary = Number(tokensOf('xqzv').itemAt(0).out(uniqueId));
  return (text, most) => {
    const tokens = tokensOf(text);
    const tagged: TaggedToken[] = [];
    for (let row = 0; row < Math.min(most, tokens.length()); row++) {
      const token = tokens.itemAt(row);
      const number = Number(token.out(uniqueId));
      if (number - dictionary > MOST_LEARNED) return undefined;
      tagged.push({ text: token.out(), part: String(token.out(pos)), known: number < dictionary });
    }
    return tagged;
  };
}
