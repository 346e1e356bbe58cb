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
/** The tagger keeps every new word; after so many it starts afresh, so that it never fills the memory. */
const MOST_LEARNED = 20_000;

type Tag = (text: string) => TaggedWord | undefined;
let loaded: Tag | undefined;

/** What the first word of a text is there. Loads the tagger and its model (4 MB) when it is first called. */
export function tagFirstWord(text: string): TaggedWord {
  const opening = text.slice(0, LONGEST_TEXT);
  loaded ??= load();
  let tagged = loaded(opening);
  if (tagged === undefined) {
    loaded = load();
    tagged = loaded(opening);
  }
  return tagged ?? { part: 'X', known: false };
}

function load(): Tag {
  const require = createRequire(import.meta.url);
  const wink: typeof winkNLP = require('wink-nlp');
  const model: typeof winkModel = require('wink-eng-lite-web-model');
  const reader = wink(model, ['pos']);
  const { pos, uniqueId } = reader.its;
  const firstToken = (text: string) => reader.readDoc(text).tokens().itemAt(0);
  // Words are numbered, those of the dictionary first: a word that is none gets the first number after them.
  const dictionary = Number(firstToken('xqzv').out(uniqueId));
  return (text) => {
    const token = firstToken(text);
    const number = Number(token.out(uniqueId));
    if (number - dictionary > MOST_LEARNED) return undefined;
    return { part: String(token.out(pos)), known: number < dictionary };
  };
}
