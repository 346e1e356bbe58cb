/**
 * Questions that people are offered to ask of the articles. They are asked as they stand, so that they are in the
 * language that the program reads, whatever the reader's: put in another one they would find nothing.
 */
export const questions = {
  /** `what` is a heading that begins with a question word: `how Surrey was chosen`. */
  tell: ({ what }: { what: string }) => `Tell me ${what}.`,
  about: ({ subject }: { subject: string }) => `What do the articles say about “${subject}”?`,
  summarise: ({ title }: { title: string }) => `Summarise the article “${title}”.`,
};
