/** A rule of the platform, or of good behaviour on it, and where it comes from. */
export interface Rule {
  readonly says: string;
  readonly source: string;
}
