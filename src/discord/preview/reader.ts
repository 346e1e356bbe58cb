/** Who looks at the preview, and when: times are shown as they would see them. */
export interface Reader {
  /** As `Intl` takes it. */
  readonly locale: string;
  /** What relative times are relative to. */
  readonly now: Date;
}
