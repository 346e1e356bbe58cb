import { onTestFinished } from 'vitest';
import { LiveIndex } from '../../../src/index/live-index.ts';
import { embeddedSearch } from '../../../src/search/embedded/embedded-search.ts';
import { IndexFixture } from '../../support/index-fixture.ts';
import { type Articles, describeSearch, type SearchedTown } from '../search-contract.ts';

async function makeSearch(articles: Articles): Promise<SearchedTown> {
  const fixture = await IndexFixture.create(articles);
  await fixture.build();
  const index = await LiveIndex.open(fixture.indexDir, { intervalMs: 60_000 });
  const search = embeddedSearch({ index, embedder: fixture.embedder });
  onTestFinished(() => search.close());
  return {
    search,
    replace: async (others) => {
      await fixture.replace(others);
      await fixture.build();
      await index.refresh();
    },
  };
}

describeSearch('the embedded index', makeSearch);
