import fc from 'fast-check';

/** What somebody would write who wants a bot to say something in their stead. */
const attacks = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<@!123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '<id:customize>',
  '<t:1300000000:R>',
  '<:ok:123456789012345678>',
  '<a:ok:123456789012345678>',
  ':smile:',
  'https://evil.example/login',
  '<https://evil.example>',
  'http://127.0.0.1',
  'discord.gg/abcdef',
  '[click](https://evil.example)',
  '](https://evil.example) [',
  '[a](<https://evil.example>)',
  '[2]',
  '[1]',
  '【1】',
  '**[1]**',
  '**\\[1\\]**',
  '# Heading',
  '-# small',
  '> quote',
  '>>> quote',
  '- item',
  '1. item',
  '* item',
  '`code`',
  '```js\ncode\n```',
  '||spoiler||',
  '~~gone~~',
  '__under__',
  '_em_',
  '***x***',
  '\\',
  '\\\\*',
  '¯\\_(ツ)_/¯',
  '\u202egnp.exe',
  '\u200b\u2060\ufeff',
  '\ue0001\ue001',
  '\ud83d',
  '\r\n',
  '\u2028',
  '\n',
  '\n\n',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '👩‍👩‍👧',
] as const;

/** Text in which attacks, plain words and any characters are mixed, in any order and without regard to words. */
export function hostileText(longest = 12): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...attacks) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(' ', ' ', '\n', 'Wales', 'saves £14 million', '10:35'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  return fc.array(piece, { minLength: 1, maxLength: longest }).map((pieces) => pieces.join(''));
}
