/** Discord's limits, in UTF-16 units unless said otherwise (documentation: Message resource, Component reference). */
export const limits = {
  content: 2000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFields: 25,
  embedFooter: 2048,
  embedAuthor: 256,
  /** Titles, descriptions, fields, footers and authors of all embeds of a message. */
  embedsTotal: 6000,
  rows: 5,
  rowButtons: 5,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  /** Label, value and description of an option, each. */
  selectLabel: 100,
  modalTitle: 45,
  modalLabel: 45,
  modalDescription: 100,
} as const;

/** Cuts a text to a length in UTF-16 units, with an ellipsis, never through a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
