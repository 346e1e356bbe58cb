/**
 * The rooms of `src/` from the bottom upwards. A room knows those above it in this list; rooms that stand together
 * do not know each other. A name is a folder, or a file where it ends in `.ts` or `.mjs`.
 */
const floors = [
  ['messages', 'mask-credentials.ts'],
  [
    'errors.ts',
    'escape-html.ts',
    'make-folder.ts',
    'within-folder.ts',
    'shard-list.ts',
    'start-thread.mjs',
  ],
  ['text', 'postgres'],
  ['corpus', 'embedding'],
  ['index'],
  ['search'],
  ['confidence'],
  ['chat'],
  ['answering'],
  // Nothing before this line asks for settings: it is given what it needs.
  ['settings-schema.ts'],
  ['config.ts'],
  ['index-home'],
  ['operations'],
  ['asking'],
  ['townclerk.ts'],
  ['late-townclerk.ts'],
  ['bring-up-index.ts'],
  ['service.ts'],
  ['discord', 'terminal', 'evaluation', 'http'],
  ['doctor'],
  ['run-bot.ts'],
  ['main.ts'],
];

const pathOf = (room) => `^src/${/\.(ts|mjs)$/.test(room) ? `${room}$` : `${room}/`}`;

const downwards = floors.slice(0, -1).flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `${room}-points-downwards`,
    comment: `src/${room} may use only what stands before it in the list of rooms.`,
    severity: 'error',
    from: { path: pathOf(room) },
    to: {
      path: floors
        .slice(floor)
        .flat()
        .filter((other) => other !== room)
        .map(pathOf),
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one, or lack a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...downwards,
    {
      name: 'every-file-has-a-room',
      comment: 'A new folder or file of src/ is entered in the list of rooms.',
      severity: 'error',
      from: { path: '^src/', pathNot: floors.flat().map(pathOf) },
      to: {},
    },
    {
      name: 'discord-stays-in-its-room',
      comment: 'Another front end must be able to do without its library.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/(discord|doctor)/' },
      to: { path: '^node_modules/(discord\\.js|discord-api-types|@discordjs)/' },
    },
    {
      name: 'nothing-knows-the-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'the-product-knows-no-test',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-test-knows-another',
      comment:
        'What two tests need stands in test/support or beside them, in a file that is no test.',
      severity: 'error',
      from: { path: '^test/' },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'the-product-needs-no-tool',
      comment:
        'A package of devDependencies is missing where Town Clerk runs. (The preview is a tool itself.)',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/discord/preview/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The benchmark's peers are a package of their own.
    exclude: { path: '^(test/fixtures|scripts/peers)/' },
    // TypeScript 7 has no library that reads TypeScript; swc does, and keeps imports of types alone.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
};
