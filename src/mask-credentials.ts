/** What stands in place of a secret. */
const MASK = '[hidden]';

/** What an address may hold between `//` and `@`: a name and a password. A path is none: `//host/@name`. */
const USER_INFORMATION = /(\/\/)[^\s/?#"'<>`\\]*@/g;

/** As above in a text that is said to be an address, where nothing else is worth keeping that comes before an `@`. */
const ANYTHING_BEFORE_AT = /(\/\/).*@/gs;

/** A text without the names and passwords of the addresses in it. */
export function maskCredentials(text: string): string {
  return text.replace(USER_INFORMATION, `$1${MASK}@`);
}

/** A value that should be an address, but may be mistyped, without anything between its `//` and its last `@`. */
export function maskAddress(value: string): string {
  return value.replace(ANYTHING_BEFORE_AT, `$1${MASK}@`);
}
