import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Result } from './run-scale.ts';
import { scaleCharts } from './scale-charts.ts';
import { columnsOf, scaleTables } from './scale-table.ts';

const drawScript = fileURLToPath(new URL('../../../scripts/peers/draw.mjs', import.meta.url));

/**
 * Writes the figures as `scale.json` and `scale.md`, and, where it is wanted, the curves as SVG.
 * @throws {Error} where the library that draws is not installed
 */
export async function writeScaleReport(
  folder: string,
  results: readonly Result[],
  { curves }: { readonly curves: boolean },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const tables = scaleTables(results);
  await writeFile(join(folder, 'scale.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  await writeFile(join(folder, 'scale.md'), tables);
  if (curves) await draw(folder, JSON.stringify(scaleCharts(columnsOf(results))));
  return tables;
}

async function draw(folder: string, charts: string): Promise<void> {
  const child = spawn(process.execPath, [drawScript, folder], {
    stdio: ['pipe', 'inherit', 'pipe'],
  });
  child.stdin.end(charts);
  const [said, code] = await Promise.all([
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  if (code !== 0) throw new Error(`The curves could not be drawn: ${said}`);
}
