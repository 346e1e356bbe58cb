// LangChain.js with its HNSWLib store, fed with the same vectors through its `Embeddings` class.
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';

class GivenEmbeddings extends Embeddings {
  constructor(documents, query) {
    super({});
    this.embedDocuments = documents;
    this.embedQuery = query;
  }
}

export async function build(windows, vectors, folder) {
  const none = async () => {
    throw new Error('Nothing is asked while it is built.');
  };
  const embeddings = new GivenEmbeddings(
    async (texts) => texts.map((_, row) => Array.from(vectors(row))),
    none,
  );
  const documents = windows.map(
    ({ path, text }) => new Document({ pageContent: text, metadata: { path } }),
  );
  const store = await HNSWLib.fromDocuments(documents, embeddings);
  await store.save(folder);
  // Its store deletes nothing: after a change it is built anew.
  return {};
}

export async function open(folder) {
  let embed;
  const embeddings = new GivenEmbeddings(undefined, async (text) => Array.from(await embed(text)));
  const store = await HNSWLib.load(folder, embeddings);
  return {
    find: async (question, given, count) => {
      embed = given;
      const documents = await store.similaritySearch(question, count);
      return documents.map(({ pageContent, metadata }) => ({
        text: pageContent,
        path: metadata.path,
      }));
    },
  };
}
