/** Tokens of a text that the model reads; the rest is dropped (`ClipToMaxLength/Less/y` of the published graph). */
export const maxTokens = 128;

/** Numbers in one vector. */
export const builtinDimensions = 512;
