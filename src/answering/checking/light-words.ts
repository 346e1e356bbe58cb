import { stem } from '../../text/terms/stem.ts';

/**
 * Words that say how something is said, not what: a statement that lacks nothing but these in its source lacks
 * nothing. They still count where a source has them.
 */
const LIGHT = new Set(
  `accord actual additional additionally advisable also alternatively appropriate basically carefully case certain
  certainly clear clearly common commonly consider considered considering crucial depend depends depending detailed
  different directly due easily ensure essential essentially example finally following furthermore general generally
  hand hence here however important importantly impact include includes including individual information instance
  key largely likely main mainly matter mention moreover need needed notable note often option ordinary other
  overall particular particularly personal possible potential potentially prepared primarily properly provide
  provided provides recommend recommended related relevant require respective response similar significant simply
  situation sometimes source specific specifically step sure therefore thing typical typically ultimately unique
  use used useful using usually variety various vary want way ways`
    .split(/\s+/)
    .map(stem),
);

/** Whether a stemmed word only says how. */
export function isLight(term: string): boolean {
  return LIGHT.has(term);
}
