import { readText } from '../../text/read-text.ts';

/**
 * Words that stand in every kind of English text and so tell little about what a question is after, whether or not
 * the corpus happens to hold them. A small corpus cannot know this from its own counts. Kept as index terms.
 */
export const COMMON_TERMS: ReadonlySet<string> = new Set(
  readText(`
    make made take taken come go use used using find found call called name known become became begin began start
    started end ended happen happened occur show say said see look work help need want try keep put turn run live
    mean include including provide produce create form follow continue remain lead led move set hold held bring
    build play change cause allow ask write add serve receive consider base determine refer describe exist
    time year month week day people person man woman place thing way part number kind type sort group area country
    city state world system government company family life case point fact example reason result role purpose term
    word side home house position period process development century member use amount total
    new old first second third last next main major large small big great good best high low long short early late
    different important common general own current recent certain possible several two three four five six one now
    today often around well ago away currently usually originally later present able famous public national modern
    popular`).terms,
);
