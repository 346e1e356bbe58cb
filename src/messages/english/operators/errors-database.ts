const setting = 'DATABASE_URL';

/** `path` is where this machine keeps the key. */
interface KeyOfPeople {
  readonly database: string;
  readonly path: string;
}

interface VectorsNeeded {
  readonly database: string;
  readonly oldest: string;
}

/** Failures of a PostgreSQL server. `database` is its host, port and database; no message names who it is opened as. */
export const databaseErrors = {
  /** `reason` is what the system or the server says. */
  'database-unreachable': ({ database, reason }: { database: string; reason: string }) =>
    `The database ${database} cannot be reached just now: ${reason}. Check that PostgreSQL runs there and that ${setting} names it; what needs it works again by itself when it is back.`,
  'database-refused': ({ database }: { database: string }) =>
    `The database ${database} refused the user or the password; expected those of a PostgreSQL user who may connect to it. Mend ${setting}.`,
  'database-missing': ({ database }: { database: string }) =>
    `There is no database ${database} on that server. Create it (createdb), or name another one in ${setting}.`,
  'database-forbidden': ({ database, reason }: { database: string; reason: string }) =>
    `The user of ${setting} may not do something in the database ${database} that Town Clerk needs: ${reason}. Let its owner grant that, or name its owner in ${setting}.`,
  'database-full': ({ database }: { database: string }) =>
    `The disk of the database ${database} is full; nothing of what was to be written was kept, and what was there before is unharmed. Make room, then try again.`,
  /** `oldest` and `version` are versions of pgvector. */
  'database-vectors-missing': ({ database, oldest }: VectorsNeeded) =>
    `The server of the database ${database} has no pgvector, which an index needs; expected pgvector ${oldest} or later. Install it on the server (Debian: the package postgresql-VERSION-pgvector), or unset ${setting} to keep the index in a folder.`,
  'database-vectors-old': ({ database, oldest, version }: VectorsNeeded & { version: string }) =>
    `The database ${database} has pgvector ${version}; expected ${oldest} or later. Update it on the server, then run "ALTER EXTENSION vector UPDATE" in the database.`,
  'database-vectors-off': ({ database }: { database: string }) =>
    `pgvector is installed on the server of the database ${database} but not switched on in it. Run "npm run index", which does it where the user of ${setting} may; else let an administrator run "CREATE EXTENSION vector" in the database.`,
  'database-vectors-forbidden': ({ database }: { database: string }) =>
    `pgvector is installed on the server of the database ${database} but not switched on in it, and the user of ${setting} may not do that. Let an administrator run "CREATE EXTENSION vector" in the database.`,
  'person-key-other': ({ database, path }: KeyOfPeople) =>
    `People are named by another key in the database ${database} than here, so that what is stored of them could not be found; expected the same key in every process. Put the file "person.key" of the machine that came first in the place of "${path}", or set PERSON_KEY to what it holds in every .env.`,
  'person-key-other:missing': ({ database, path }: KeyOfPeople) =>
    `The database ${database} names people by a key that is not on this machine; expected the same key in every process. Copy the file "person.key" from DATA_DIR of the machine that came first to "${path}", or set PERSON_KEY to what it holds in every .env.`,
  'database-newer': ({
    database,
    part,
    version,
    known,
  }: {
    database: string;
    part: string;
    version: number;
    known: number;
  }) =>
    `The tables for the ${part} in the database ${database} have version ${version}, from a newer Town Clerk; this one knows versions up to ${known}. Update Town Clerk, or name another database in ${setting}.`,
};
