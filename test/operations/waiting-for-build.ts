import { buildInChild } from '../../src/operations/build-in-child.ts';

// Runs as a process of its own, which builds an index in another one and is killed meanwhile.
const [, , corpusDir = '', indexDir = ''] = process.argv;
await buildInChild({ corpusDir, indexDir })((step) => process.stdout.write(`${step}\n`));
