/** When the examples happen: fixed, so that the page is the same on every run. */
export const previewTime = new Date('2026-11-24T12:00:00Z');
