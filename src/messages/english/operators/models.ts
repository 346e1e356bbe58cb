/** Clauses and sentences about embedding models, for the places that errors leave open. */
export const models = {
  /** What a folder or a setting has to be, by the kind of model: in the message about an EMBEDDING_MODEL that is none. */
  expected: {
    builtin: '"builtin"',
    hub: 'a hub id such as "Xenova/all-MiniLM-L6-v2"',
    folder: 'a folder that starts with "./" or "/"',
    api: 'an API model such as "openai:text-embedding-3-small"',
  },
  /** What to do about a model that does not work, by its kind; a clause. */
  remedies: {
    builtin: 'delete it, and it is made again on the next start',
    hub: 'fetch it again with "npm run doctor -- --download"',
    folder: 'put a whole copy of the model there',
  },
  /** Behind what is wrong with a vector. */
  damagedFiles: ({ remedy }: { remedy: string }) => `Its files may be damaged; ${remedy}.`,
  checkApi: 'Check EMBEDDING_MODEL and OPENAI_BASE_URL.',

  /** What is wrong with a model folder; behind its name. */
  folder: {
    notJson: ({ file }: { file: string }) => `has a ${file} that is not JSON`,
    none: ({ file }: { file: string }) => `has no ${file}`,
    unreadable: ({ file }: { file: string }) => `has a ${file} that cannot be read`,
    empty: ({ file }: { file: string }) => `has an empty ${file}`,
    noModel: ({ files }: { files: readonly string[] }) => `has neither ${files.join(' nor ')}`,
    notLoaded: 'holds a model that cannot be loaded',
  },
  /** What is wrong with a file of the package of the built-in model. */
  packageFile: {
    unreadable: 'cannot be read',
    otherHash: ({ hash }: { hash: string }) => `has the SHA-256 ${hash}…, not the published one`,
  },
  /** What is wrong with a vector that a model gave. */
  vector: {
    otherLength: ({ numbers, expected }: { numbers: number; expected: number }) =>
      `a vector of ${numbers} numbers where ${expected} were expected`,
    notANumber: 'a vector with a value that is not a number',
    notUnit: ({ length }: { length: string }) =>
      `a vector of length ${length} where 1 was expected`,
  },
  /** What a model did instead of giving a vector for each text. */
  inference: {
    failed: 'could not embed a text',
    otherShape: ({ dimensions }: { dimensions: readonly number[] }) =>
      `gave numbers of shape [${dimensions.join(', ')}], not a vector for each text`,
  },
};
