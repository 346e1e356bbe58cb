import { contextSimilarity } from './context.ts';
import type { Finding } from './finding.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

const TURNED = 0.4;
/** A word whose surroundings are found in the source to this share (0 to 1) stands there as in the statement. */
const PLACED = 0.4;
/** Its opposite must fit the surroundings so well. */
const RIVAL = 0.6;

/** Words that turn a statement round when one stands for another; each side lists the forms of one meaning. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['more', 'less fewer'],
  ['most', 'least fewest'],
  ['higher', 'lower'],
  ['highest', 'lowest'],
  ['larger bigger greater', 'smaller'],
  ['largest biggest greatest', 'smallest'],
  ['better', 'worse'],
  ['best', 'worst'],
  ['before', 'after'],
  ['above', 'below'],
  [
    'increase increases increased increasing rise rises rose risen grow grows grew grown growing',
    'decrease decreases decreased decreasing fall falls fell fallen shrink shrinks shrank reduce reduces reduced reducing cut cuts cutting',
  ],
  [
    'support supports supported supporting backs backed welcomes welcomed',
    'oppose opposes opposed opposing rejects rejected condemns condemned',
  ],
  ['accept accepts accepted', 'reject rejects rejected refuse refuses refused'],
  [
    'allow allows allowed permit permits permitted',
    'forbid forbids forbade forbidden ban bans banned prohibit prohibits prohibited prevent prevents prevented',
  ],
  ['win wins won', 'lose loses lost'],
  ['include includes included including', 'exclude excludes excluded excluding'],
  ['easier', 'harder'],
  ['faster quicker', 'slower'],
  ['cheaper', 'dearer costlier'],
  ['stronger', 'weaker'],
  ['older', 'younger newer'],
  ['longer', 'shorter'],
  ['north northern', 'south southern'],
  ['east eastern', 'west western'],
  ['minimum', 'maximum'],
  ['succeed succeeds succeeded success', 'fail fails failed failure'],
  ['gain gains gained', 'lose loses lost'],
  ['strengthen strengthens strengthened', 'weaken weakens weakened'],
];

const OPPOSITES_OF: ReadonlyMap<
  string,
  { readonly own: readonly string[]; readonly others: readonly string[] }
> = new Map(
  OPPOSITES.flatMap(([one, other]) => {
    const [left, right] = [one.split(' '), other.split(' ')];
    return [
      ...left.map((word) => [word, { own: left, others: right }] as const),
      ...right.map((word) => [word, { own: right, others: left }] as const),
    ];
  }),
);

/** Whether a statement has a word where the source has its opposite: `supports` for `opposes`, `less` for `more`. */
export function checkOpposites({ facts: statement, best: { source } }: Claim): Finding[] {
  for (const [row, word] of statement.words.entries()) {
    const pair = OPPOSITES_OF.get(word.folded);
    // At a beginning (`Before you apply, …`) one side alone tells little.
    if (pair === undefined || word.first || statement.negations.negated.has(row)) continue;
    const bestFit = (forms: readonly string[]): number =>
      Math.max(
        0,
        ...forms
          .flatMap((form) => source.byFolded.get(form) ?? [])
          .filter((place) => !source.negations.negated.has(place))
          .map((place) => likeness(statement, row, source, place)),
      );
    const rival = bestFit(pair.others);
    if (rival >= RIVAL && bestFit(pair.own) < PLACED) {
      const reason = `says "${word.surface}" where the source says the opposite`;
      return [{ kind: 'contradicted', reason, factor: TURNED }];
    }
  }
  return [];
}

function likeness(
  statement: TextFacts,
  row: number,
  source: PreparedSource,
  place: number,
): number {
  const fact = { first: row, end: row + 1 };
  const there = { first: place, end: place + 1 };
  return contextSimilarity(statement.words, fact, source.words, there) ?? 0;
}
