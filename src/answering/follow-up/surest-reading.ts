import type { Confidence } from '../../confidence/confidence.ts';
import { decideBy } from '../../confidence/decide.ts';
import type { PassageReader } from '../../confidence/passage-reader.ts';
import type { Found } from '../../search/found.ts';
import type { FindOptions, Search } from '../../search/search.ts';
import type { StandaloneQuestion } from './standalone-question.ts';

/** What was found for a reading of a question. */
export interface FoundReading {
  readonly found: Found;
  readonly confidence: Confidence;
}

/**
 * Finds passages for a question as it was made to stand alone. Where they do not answer it, the other readings are
 * searched for too, and the surest of them counts if it is answered plainly: a doubtful one is more likely to answer
 * something else.
 * @param others - further readings of a question that leans on the conversation, asked for only then
 * @param reader - says how likely an answer is, in place of the signals
 * @throws as `Search.find` does, and what the reader throws
 */
export async function surestReading(
  search: Search,
  { question, focus, leans }: StandaloneQuestion,
  others: () => readonly string[],
  options: FindOptions,
  reader?: PassageReader,
): Promise<FoundReading> {
  const read = async (text: string): Promise<FoundReading> => {
    const found = await search.find(text, { ...options, focus });
    return { found, confidence: await decideBy(reader, found, options.signal) };
  };
  const first = await read(question);
  if (!leans || first.confidence.band !== 'decline') return first;
  let surest = first;
  for (const other of others()) {
    if (other === question) continue;
    const reading = await read(other);
    const { band, probability } = reading.confidence;
    if (band === 'answer' && probability > surest.confidence.probability) surest = reading;
  }
  return surest;
}
