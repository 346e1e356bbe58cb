import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/corpus/decode-text.ts';
import { articleOf } from './support.ts';

const RUSSIAN =
  'Гавань открыта каждый день с семи утра. Паром на остров уходит в полдень и идёт пятьдесят минут.';

describe('a page in another encoding', () => {
  it.each([
    ['windows-1252', '<meta charset="windows-1252">', 'The café “Zoë” costs €3 – not £2.'],
    [
      'windows-1252',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      'The café “Zoë” costs €3.',
    ],
    ['iso-8859-2', '<?xml version="1.0" encoding="ISO-8859-2"?>', 'Przystań w Łodzi jest otwarta.'],
    ['windows-1251', '<meta charset=windows-1251>', RUSSIAN],
    ['shift_jis', '<meta charset=shift_jis>', '港は毎日午前九時に開きます。'],
    ['gb18030', '<meta charset="GBK">', '港口每天早上九点开放。'],
  ])('is read as it declares: %s, %s', async (encoding, declaration, text) => {
    const article = await articleOf(
      'a.html',
      iconv.encode(`${declaration}<p>${text}</p>`, encoding),
    );
    expect(article.text).toBe(text);
    expect(article.warnings).toBeUndefined();
  });

  it('is read as UTF-8 where it is UTF-8, whatever it declares, and a warning says so', async () => {
    const article = await articleOf(
      'a.html',
      '<meta charset="iso-8859-1"><p>Señor Ruiz paid €900.',
    );
    expect(article.text).toBe('Señor Ruiz paid €900.');
    expect(article.warnings).toEqual([
      'it says that it is in iso-8859-1, but is in UTF-8; it was read so',
    ]);
  });

  it.each(['utf-8', 'x-nonsense'])(
    'is guessed where it declares %s and is not in it',
    async (declared) => {
      const page = iconv.encode(`<meta charset=${declared}><p>The café costs £5.`, 'windows-1252');
      expect((await articleOf('a.html', page)).text).toBe('The café costs £5.');
    },
  );
});

describe('a text that does not say in which encoding it is', () => {
  it.each([
    ['Windows-1252', 'Café “Zoë” opens at seven – it’s free.'],
    ['Windows-1252', '£5'],
    ['Windows-1252', 'Die Straße ist für Fußgänger täglich außer Montag geöffnet.'],
    ['Macintosh', 'Café “Zoë” opens at seven – it’s free.'],
    ['CP850', 'The café of Zoë in Orléans.'],
    ['KOI8-R', RUSSIAN],
    ['windows-1251', RUSSIAN],
    ['Shift_JIS', '港は毎日午前九時に開きます。火曜日は閉まっています。'],
    ['Big5', '港口每天早上九點開放。星期二關閉。這是一個測試文本。'],
  ])('is read as %s, and the guess is named: %s', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding))).toEqual({
      text,
      warning: `it is not in UTF-8; it was read as ${encoding}, which is a guess`,
    });
  });

  it.each([
    ['utf-16le', 'Boat ramp notice\r\n\r\nThe ramp is closed.'],
    ['utf-16be', 'Boat ramp notice'],
    ['utf-16le', '<h1>Boat ramp</h1><p>It is closed.'],
    ['utf-16le', RUSSIAN],
  ])('is told to be %s by where its zero bytes stand', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding))).toEqual({
      text,
      warning: `it does not say in which encoding it is; it was read as ${encoding.toUpperCase()}`,
    });
  });

  it('is UTF-8 with a flaw where nearly all of it is UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('Café, größer, naïve, crème: '), Buffer.from([0xe9])]);
    expect(decodeText(bytes)).toMatchObject({
      text: 'Café, größer, naïve, crème: \ufffd',
      warning: expect.stringContaining('not UTF-8'),
    });
  });
});
