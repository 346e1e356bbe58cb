/** What an answer cost: calls of the language model, and tokens as far as the service counts them. */
export interface ModelUsage {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** An answer that needed no model. */
export const noUsage: ModelUsage = { calls: 0, promptTokens: 0, completionTokens: 0 };

/** What two parts of an answer cost together. */
export function addUsage(one: ModelUsage, other: ModelUsage): ModelUsage {
  return {
    calls: one.calls + other.calls,
    promptTokens: one.promptTokens + other.promptTokens,
    completionTokens: one.completionTokens + other.completionTokens,
  };
}

/** One call, with what the service says that it took. */
export function usageOfCall(
  counted: { readonly promptTokens: number; readonly completionTokens: number } | undefined,
): ModelUsage {
  return { ...noUsage, ...counted, calls: 1 };
}
