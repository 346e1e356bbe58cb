import { type CorpusListing, listCorpusFiles } from '../../corpus/list-files.ts';
import { UserError } from '../../errors.ts';

/** Lists what a build would read. @throws {UserError} `corpus-missing`, or `corpus-empty` where there is nothing */
export async function listForBuild(corpusDir: string): Promise<CorpusListing> {
  const listing = await listCorpusFiles(corpusDir);
  if (listing.files.length === 0 && listing.skipped.length === 0) {
    throw new UserError('corpus-empty', { folder: corpusDir });
  }
  return listing;
}
