import { readLibrary } from '../answering/small-talk/library.ts';
import { replyToSmallTalk } from '../answering/small-talk/reply.ts';
import type { SmallTalk } from '../answering/small-talk/small-talk.ts';
import type { VisibleCollections } from '../corpus/collections.ts';
import type { PeopleMessages } from '../messages/messages.ts';
import { limits } from './rendering/limits.ts';
import type { RenderedMessage } from './rendering/message.ts';
import { smallTalkMessage } from './rendering/small-talk-message.ts';
import type { Services } from './services.ts';

/**
 * What is said to small talk, with questions to begin with; while there is no index, without them.
 * @param collections - that may be seen where it is said
 */
export async function talkMessage(
  talk: SmallTalk,
  say: PeopleMessages,
  { index, suggestions }: Services,
  collections: VisibleCollections,
): Promise<RenderedMessage> {
  const { articles } = await index
    .use(async (open) => readLibrary(open.within(collections), 0))
    .catch(() => ({ articles: [] }));
  const text = replyToSmallTalk(talk, { articles, starters: [] }, say, say.smallTalk.commands);
  const ends = talk === 'thanks' || talk === 'farewell';
  const questions = ends
    ? []
    : await suggestions.starters({ collections, longest: limits.buttonLabel });
  return smallTalkMessage(say, text, questions);
}
