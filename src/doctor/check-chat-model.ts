import type { Config } from '../config.ts';
import { english } from '../messages/english.ts';
import { openWriter } from '../townclerk.ts';
import { NotSet } from './check.ts';

const say = english.operators.doctor;

/**
 * Lets the language model write a word: nothing less shows that key, model and address fit together.
 * @throws {NotSet} when there is none
 * @throws {UserError} when it does not answer
 */
export async function checkChatModel(config: Config): Promise<string> {
  const writer = await openWriter(config);
  if (writer === undefined) {
    throw new NotSet(say.noModel);
  }
  await writer.model.write([{ role: 'user', content: 'Reply with the word "ready".' }], {
    // As many as for an answer: some models think first.
    maxTokens: writer.answerTokens,
  });
  return say.model({ model: writer.model.name, server: config.openai.baseUrl });
}
