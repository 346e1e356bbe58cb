import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The Discord component library as one script for a page opened from disk, which may not load modules. */
export async function bundleLibrary(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import '@skyra/discord-components-core';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
