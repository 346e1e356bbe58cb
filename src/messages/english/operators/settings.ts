/** A setting, with its value as it may be shown. */
interface Shown {
  readonly name: string;
  readonly value: string;
}

/** What the message about wrong settings lists: a sentence for each. */
export const settings = {
  secret: ({ length }: { length: number }) => `(a secret of ${length} characters)`,
  wrong: ({ name, value, expected }: Shown & { expected: string }) =>
    `${name} is ${value}; expected ${expected}.`,
  needsService: ({ name, value }: Shown) =>
    `${name} is ${value}, which needs OPENAI_API_KEY or OPENAI_BASE_URL; expected one of them, or ${name}=builtin.`,
  inCorpus: ({ name, value, corpus }: Shown & { corpus: string }) =>
    `${name} is ${value}, which lies in CORPUS_DIR (${corpus}); expected a folder outside the corpus, so that it is not read as articles.`,
  shardsWithoutCount:
    'SHARDS names shards but SHARD_COUNT is not set; expected the number of shards over all processes.',
  shardsBeyondCount: ({ value, count }: { value: string; count: number }) =>
    `SHARDS is ${value}, but SHARD_COUNT is ${count}; expected numbers from 0 to ${count - 1}.`,
  serverWithoutModel: ({ name, value }: Shown) =>
    `${name} is ${value} but OPENAI_MODEL is not set; expected the name of one of that server's models.`,

  /** What is expected of a value. */
  expected: {
    address: 'an http or https address',
    addressAlone: 'an http or https address without a user name or password in it',
    database:
      'an address of PostgreSQL, such as postgres://name:password@host:5432/database, with special characters of the password percent-encoded',
    personKey:
      '64 hexadecimal digits in small letters, such as the file person.key in DATA_DIR holds, or "openssl rand -hex 32" prints',
    ids: 'Discord ids of 17 to 20 digits, with commas between',
    id: 'a Discord id of 17 to 20 digits',
    onOff: 'on or off',
    wholeNumber: ({ least, most }: { least: number; most: number }) =>
      `a whole number from ${least} to ${most}`,
    apiModel: 'a model name after "openai:", such as openai:text-embedding-3-small',
    models: 'names of models with commas between, or "off" alone',
    collections: 'names of folders of the corpus with commas between, or "none"',
    pooling: 'mean, cls or none',
    key: 'a key without spaces or line breaks',
    token: 'a bot token: three parts joined by full stops',
    host: 'an address or name of this machine, such as 127.0.0.1 or 0.0.0.0',
    sharedSecret: 'at least 16 characters without spaces or line breaks',
    shards: '"auto", or shard numbers and ranges with commas between, such as 0-3 or 0,2',
    oneOf: ({ values }: { values: readonly string[] }) => values.join(', '),
  },
};
