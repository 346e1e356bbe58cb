import type { Config } from '../config.ts';
import { kindOf } from '../embedding/kinds/all-kinds.ts';

/** What people should know about the services that see their questions. */
export interface ModelFacts {
  /** Whether a language model writes the answers. */
  readonly written: boolean;
  /** Whose service sees questions, where one does. */
  readonly provider?: string;
}

/** Reads from the settings which service questions are sent to. */
export function modelFacts({ openai, embedding }: Config): ModelFacts {
  const written = openai.models.length > 0;
  const sent = written || kindOf(embedding.model)?.sendsTexts === true;
  if (!sent) return { written: false };
  const host = openai.baseUrl === undefined ? 'OpenAI' : new URL(openai.baseUrl).hostname;
  return { written, provider: host };
}
