/** A question that might be offered, and the article that is expected to answer it. */
export interface Candidate {
  readonly question: string;
  /** Path of the article. */
  readonly path: string;
}
