/** Row numbers from `start` to before `end`. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Articles that stand one after the other in a generation, and all their passages and windows. */
export interface ArticleRows {
  readonly articles: RowRange;
  readonly passages: RowRange;
  readonly windows: RowRange;
}
