/** A run of text on a page, in the units of the page (points, from its lower left corner). */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string;
  /** 0-based. */
  readonly page: number;
  readonly y: number;
  readonly fontSize: number;
}
