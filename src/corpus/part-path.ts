/** Path of one article in a file that holds many: `news.jsonl#3`, counted from 1 as the file counts them. */
export function partPath(path: string, part: number): string {
  return `${path}#${part}`;
}

/** Path of the file that an article lies in: itself, but for the articles of a file that holds many. */
export function filePath(articlePath: string): string {
  // No file that is read ends in "#3": its name's ending would be of no format.
  return articlePath.replace(/#\d+$/, '');
}
