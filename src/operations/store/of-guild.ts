/**
 * The condition that a row is a server's, or of no server where the value is NULL; unlike a comparison that takes NULL for a
 * value, it uses the index.
 * @param place - number of the value in the statement
 */
export function ofGuild(place: number): string {
  return `(guild = $${place} OR ($${place} IS NULL AND guild IS NULL))`;
}
