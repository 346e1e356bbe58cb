/** Exit codes of every command; `later` where the same command may go well when a server is back. */
export const exitCode = { done: 0, failed: 1, wrongUse: 2, later: 75 } as const;
