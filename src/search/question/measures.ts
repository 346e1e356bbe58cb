import { COUNT_PATTERN } from '../../text/vocabulary/number-words.ts';

const LENGTHS =
  'metres?|meters?|cm|centimet(?:re|er)s?|mm|millimet(?:re|er)s?|km|kilomet(?:re|er)s?|m|miles?|yards?|f(?:ee|oo)t|ft|inch(?:es)?|storeys?|stor(?:y|ies)';

/** A number with a unit of one kind: `135 centimetres`, `two-mile`. */
function measured(units: string): RegExp {
  return new RegExp(`${COUNT_PATTERN}[\\s-]*(?:square\\s+)?(?:${units})(?![\\p{L}\\p{N}])`, 'iu');
}

/** A number with anything behind it. */
const ANYTHING = new RegExp(`${COUNT_PATTERN}\\s*(?:%|°|\\p{L})`, 'iu');

/**
 * What is measured, by the word that asks for it. Words that ask for several kinds (`how high` a wall or a rate, `how
 * big` a town) are left out: any number with a unit answers them.
 */
const KINDS: readonly (readonly [asked: RegExp, answer: RegExp])[] = [
  [
    /\bhow (?:tall|deep|wide)\b|\b(?:what|which) (?:height|distance|width|depth)\b/iu,
    measured(LENGTHS),
  ],
  [/\bhow far\b/iu, measured(`${LENGTHS}|minutes?|hours?|per ?cent|%`)],
  [
    /\bhow heavy\b|\b(?:what|which) weight\b/iu,
    measured(
      'kg|kilos?|kilogram(?:me)?s?|g|gram(?:me)?s?|tonnes?|tons?|pounds?|lbs?|stones?|ounces?|oz',
    ),
  ],
  [
    /\bhow (?:hot|cold|warm)\b|\b(?:what|which) temperature\b/iu,
    measured('°\\s?[CFK]?|º\\s?[CF]?|degrees?|[CFK]|kelvins?|celsius|fahrenheit'),
  ],
];

/** What a number that answers a question for a measure looks like. */
export function measurePattern(question: string): RegExp {
  return KINDS.find(([asked]) => asked.test(question))?.[1] ?? ANYTHING;
}
