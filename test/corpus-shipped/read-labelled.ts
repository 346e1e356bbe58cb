import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  published: z.iso.date().optional(),
  tags: z.array(z.string().min(1)).optional(),
});

const questionSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['pronoun', 'ellipsis', 'conjunction', 'new-subject']).optional(),
  history: z
    .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string().min(1) }))
    .optional(),
  question: z.string().min(1),
  standalone: z.string().min(1).optional(),
  relevant: z.array(z.string()),
  answers: z.array(z.string().min(1)).optional(),
  answerable: z.boolean(),
});

type Labelled = z.infer<typeof questionSchema>;

interface ArticleFile {
  readonly name: string;
  readonly frontMatter: z.infer<typeof frontMatterSchema>;
  readonly body: string;
}

/** The articles that the project ships. */
export const shippedCorpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** The short items that differ in one fact. */
export const nearDuplicates = fileURLToPath(
  new URL('../fixtures/near-duplicates/', import.meta.url),
);

const questionsFolder = new URL('../fixtures/questions/', import.meta.url);

/** Reads every file of a folder as front matter and body; throws if one has none or has unknown fields. */
export async function readArticles(folder: string): Promise<ArticleFile[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const [, frontMatter = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await readFile(`${folder}/${name}`, 'utf8')) ?? [];
      return { name, frontMatter: frontMatterSchema.parse(parse(frontMatter)), body };
    }),
  );
}

/** Reads one of the fixtures of labelled questions. */
export async function readLabelled(name: string): Promise<Labelled[]> {
  const text = await readFile(new URL(name, questionsFolder), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => questionSchema.parse(JSON.parse(line)));
}

/** The answers of a question that occur in none of its relevant articles; `texts` are in lower case, by file. */
export function answersNotFound(question: Labelled, texts: ReadonlyMap<string, string>): string[] {
  return (question.answers ?? []).filter(
    (answer) =>
      !question.relevant.some((file) => texts.get(file)?.includes(answer.toLowerCase()) ?? false),
  );
}
