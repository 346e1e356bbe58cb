import type { Config } from '../config.ts';
import { openWriter } from '../townclerk.ts';
import { NotSet } from './check.ts';

/**
 * Lets the language model write a word: nothing less shows that key, model and address fit together.
 * @throws {NotSet} when there is none
 * @throws {UserError} when it does not answer
 */
export async function checkChatModel(config: Config): Promise<string> {
  const writer = await openWriter(config);
  if (writer === undefined) {
    throw new NotSet(
      'neither OPENAI_API_KEY nor OPENAI_BASE_URL: answers quote the articles word for word.',
    );
  }
  await writer.model.write([{ role: 'user', content: 'Reply with the word "ready".' }], {
    maxTokens: 16,
  });
  const { baseUrl } = config.openai;
  return `${writer.model.name} answers${baseUrl === undefined ? '' : ` at ${baseUrl}`}`;
}
