/** Exit codes of every command. */
export const exitCode = { done: 0, failed: 1, wrongUse: 2 } as const;
