import type { PeopleMessages } from '../../messages/messages.ts';
import type { Answer } from '../answer.ts';
import { starterOf } from '../small-talk/library.ts';
import { starterQuestion } from '../small-talk/starter-question.ts';
import type { Candidate } from './candidate.ts';

/**
 * What somebody might ask next: about the parts of articles that came near to the question and were not cited, nearest
 * first, each once.
 */
export function nextCandidates(answer: Answer, say: PeopleMessages): Candidate[] {
  const cited = new Set(
    answer.citations.flatMap(({ passages }) => passages.map(({ passage }) => passage.id)),
  );
  const citedHeadings = new Set<string>();
  const citedArticles = new Set<string>();
  for (const { passage } of answer.retrieval.passages) {
    if (!cited.has(passage.id)) continue;
    for (const heading of passage.headingPath) citedHeadings.add(heading);
    citedArticles.add(passage.article.path);
  }
  const candidates = new Map<string, Candidate>();
  for (const { passage } of answer.retrieval.passages) {
    if (cited.has(passage.id)) continue;
    const headings = passage.headingPath.slice(-1).filter((each) => !citedHeadings.has(each));
    const starter = starterOf(passage.article, headings);
    // A summary of what was just answered from would say the same again.
    if (starter.kind === 'article' && citedArticles.has(starter.path)) continue;
    const question = starterQuestion(starter, say);
    if (!candidates.has(question)) candidates.set(question, { question, path: starter.path });
  }
  candidates.delete(answer.question);
  return [...candidates.values()];
}
