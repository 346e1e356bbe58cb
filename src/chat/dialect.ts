import type { ChatMessage } from './chat-model.ts';

/** What differs between services that call themselves compatible: how a request has to be put. */
export interface Dialect {
  /** The name of the bound of a reply; OpenAI's thinking models refuse the older one. */
  readonly bound: 'max_tokens' | 'max_completion_tokens';
  /** Whether a temperature may be set. */
  readonly temperature: boolean;
  /** Whether the reply may be asked for as a stream. */
  readonly stream: boolean;
  /** Whether the cost of a stream may be asked for. */
  readonly streamOptions: boolean;
  /** Whether the rules may come as a message of their own; some chat templates know two speakers only. */
  readonly system: boolean;
}

/** What most services take. */
export const commonDialect: Dialect = {
  bound: 'max_tokens',
  temperature: true,
  stream: true,
  streamOptions: true,
  system: true,
};

/**
 * The dialect to try after a service refused a request: without what its refusal names. `undefined` where it names
 * nothing that could be left out.
 * @param complaint - the service's words, with the name of the parameter
 */
export function otherDialect(dialect: Dialect, complaint: string): Dialect | undefined {
  if (dialect.bound === 'max_tokens' && /max_completion_tokens/.test(complaint)) {
    return { ...dialect, bound: 'max_completion_tokens' };
  }
  if (dialect.streamOptions && /stream_options/.test(complaint)) {
    return { ...dialect, streamOptions: false };
  }
  if (dialect.temperature && /\btemperature\b/.test(complaint)) {
    return { ...dialect, temperature: false };
  }
  if (dialect.stream && /\bstream(?:ing)?\b.{0,60}\b(?:not|un)[ -]?support/i.test(complaint)) {
    return { ...dialect, stream: false, streamOptions: false };
  }
  if (
    dialect.system &&
    /system (?:role|message|prompt)s?\b.{0,40}not supported|roles must alternate/i.test(complaint)
  ) {
    return { ...dialect, system: false };
  }
  return undefined;
}

/** The messages as the dialect takes them: rules in front of the first thing that is said, where they must. */
export function inDialect({ system }: Dialect, messages: readonly ChatMessage[]): ChatMessage[] {
  if (system) return messages.map(({ role, content }) => ({ role, content }));
  const rules = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
  const [first, ...rest] = messages.filter(({ role }) => role !== 'system');
  if (first === undefined || first.role !== 'user') {
    return [{ role: 'user', content: rules.join('\n\n') }, ...(first ? [first] : []), ...rest];
  }
  return [{ role: 'user', content: [...rules, first.content].join('\n\n') }, ...rest];
}
