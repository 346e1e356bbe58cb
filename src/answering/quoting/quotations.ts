/** Whether a quotation is open after a sentence, when one was or was not before it. */
export function openAfter(sentence: string, open: boolean): boolean {
  let state = open;
  for (const [mark] of sentence.matchAll(/[“”«»"]/gu)) {
    state = mark === '"' ? !state : mark === '“' || mark === '«';
  }
  return state;
}

/** Whether a sentence begins with a mark that opens a quotation. */
export function opensQuotation(sentence: string): boolean {
  return /^["“«]/u.test(sentence);
}
