/** Countries and blocs whose short forms cannot be read off their letters, and the words for what is theirs. */
const GROUPS = [
  ['us', 'usa', 'united states', 'america', 'american', 'americans'],
  ['uk', 'united kingdom', 'britain', 'british', 'great britain'],
  ['wales', 'welsh'],
  ['france', 'french'],
  ['spain', 'spanish'],
  ['netherlands', 'dutch', 'holland'],
  ['greece', 'greek', 'greeks'],
  ['ireland', 'irish'],
  ['switzerland', 'swiss'],
  ['denmark', 'danish', 'danes'],
  ['sweden', 'swedish', 'swedes'],
  ['poland', 'polish', 'poles'],
  ['turkey', 'turkish', 'turks'],
  ['germany', 'german', 'germans'],
  ['england', 'english'],
  ['scotland', 'scottish', 'scots'],
  ['norway', 'norwegian'],
  ['finland', 'finnish'],
  ['soviet union', 'ussr', 'soviet', 'soviets'],
];

const GROUP_OF: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.flatMap((group) => group.map((name): [string, readonly string[]] => [name, group])),
);

/** Other words for the same country, the name itself among them. */
export function nameVariants(name: string): readonly string[] {
  return GROUP_OF.get(name) ?? [name];
}

const DEMONYM = /^(?:n|an|ans|ian|ians|ese|ish|i|is|ic|ean|eans|er|ers|ite|ites|al|s|es)?$/;

/** Whether one word is the other with the ending of a people, language or adjective: `Canada`, `Canadian`. */
export function sameRoot(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  if (shared < 4) return false;
  return ending(one, shared) && ending(other, shared);
}

function ending(word: string, shared: number): boolean {
  const rest = word.slice(shared);
  return DEMONYM.test(rest) || /^(?:a|y|o|e|ia|land)$/.test(rest);
}
