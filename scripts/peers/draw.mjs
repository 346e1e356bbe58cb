// Draws Vega-Lite charts: reads [{ name, specification }] from standard input and writes NAME.svg into a folder.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

const [folder] = process.argv.slice(2);
for (const { name, specification } of JSON.parse(await text(process.stdin))) {
  const view = new View(parse(compile(specification).spec), { renderer: 'none' });
  await writeFile(join(folder, `${name}.svg`), `${await view.toSVG()}\n`);
}
