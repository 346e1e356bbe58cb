/**
 * Raised whenever `passageTerms` would give other terms for the same passage: term statistics of another version are
 * never carried over into a new generation.
 */
export const TOKENIZER_VERSION = 1;
