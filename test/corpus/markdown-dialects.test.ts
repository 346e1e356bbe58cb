import { describe, expect, it } from 'vitest';
import { articleOf, blockTexts } from './support.ts';

async function blocksOf(source: string, path = 'a.md'): Promise<[string, string][]> {
  return blockTexts(await articleOf(path, source));
}

async function textOf(source: string, path = 'a.md'): Promise<string> {
  return (await articleOf(path, source)).text;
}

describe('reading the Markdown of other programs', () => {
  it('takes the indented content of boxes and tabs for prose, lists and code, as it is', async () => {
    const source = [
      '!!! danger "Ice on the steps"',
      '',
      '    Keep to the rail. The steps are salted at six.',
      '',
      '    - left steps',
      '    - right steps',
      '',
      '    ```sh',
      '    open gate',
      '    ```',
      '',
      '??? note',
      '    Folded away, but read.',
      '',
      '    ???+ tip "Inside"',
      '        A box in a box.',
      '',
      '=== "By boat"',
      '',
      '    Land at the south pier.',
      '',
      'The text goes on.',
    ].join('\n');
    expect(await blocksOf(source)).toEqual([
      ['paragraph', 'Ice on the steps'],
      ['paragraph', 'Keep to the rail. The steps are salted at six.'],
      ['list', '- left steps\n- right steps'],
      ['code', 'open gate'],
      ['paragraph', 'Folded away, but read.'],
      ['paragraph', 'Inside'],
      ['paragraph', 'A box in a box.'],
      ['paragraph', 'By boat'],
      ['paragraph', 'Land at the south pier.'],
      ['paragraph', 'The text goes on.'],
    ]);
  });

  it('tells indented prose and prose between fences from code by what it holds', async () => {
    const letter =
      '    Dear Ms Lane,\n\n    The pier was closed on Sunday and nobody\n    told us of it.';
    expect((await blocksOf(`Letter:\n\n${letter}`)).map(([kind]) => kind)).not.toContain('code');
    expect(await blocksOf('```\nEvery boat shall carry a lamp. It shall\nbe white.\n```')).toEqual([
      ['paragraph', 'Every boat shall carry a lamp. It shall be white.'],
    ]);
    for (const code of [
      'let lamp = 1;\n    light(lamp);',
      'git add .\n    git commit -m "Lamp"',
      'lamp: white\n    boats: [1, 2]',
      'SELECT name FROM boats\n    WHERE lamp = 1;',
      '# Install the lamp.\n    pip install lamp',
      '<lamp colour="white"/>',
    ])
      expect(await blocksOf(`Code:\n\n    ${code}`)).toEqual([
        ['paragraph', 'Code:'],
        ['code', code.replaceAll('\n    ', '\n')],
      ]);
  });

  it('reads boxes between colons, strokes, tags and code fences, with their titles', async () => {
    const boxes = [
      ':::tip Low tide\n\nWait an *hour*.\n\n:::',
      ':::tip[Low tide]{.wide}\nWait an hour.\n:::',
      '::: {.callout-tip title="Low tide"}\nWait an hour.\n:::',
      ':::{admonition} Low tide\n:class: wide\nWait an hour.\n:::',
      '/// details | Low tide\n    type: warning\n\nWait an hour.\n///',
      '```{tip} Low tide\n:class: wide\nWait an hour.\n```',
      '```ad-tip\ntitle: Low tide\nWait an hour.\n```',
      '> [!TIP]- Low tide\n> Wait an hour.',
      '{{% notice tip "Low tide" %}}\nWait an hour.\n{{% /notice %}}',
      '{% tab title="Low tide" %}\nWait an hour.\n{% endtab %}',
      '<Callout title="Low tide">\n  Wait an hour.\n</Callout>',
    ];
    for (const box of boxes)
      expect([box, await blocksOf(`${box}\n\nEnd.`)]).toEqual([
        box,
        [
          ['paragraph', 'Low tide'],
          ['paragraph', 'Wait an hour.'],
          ['paragraph', 'End.'],
        ],
      ]);
    expect(await blocksOf('?> A hint.\n\n!> A warning.')).toEqual([
      ['paragraph', 'A hint.'],
      ['paragraph', 'A warning.'],
    ]);
  });

  it('reads a quote under a bold word that names a kind of box as a box, and no other', async () => {
    const source =
      'Text.\n\n> **Note**\n> Bring a coat.\n\n> **Note** well this.\n\n> **Warning:**\n> It is cold.';
    expect(await blocksOf(source)).toEqual([
      ['paragraph', 'Text.'],
      ['paragraph', 'Note'],
      ['paragraph', 'Bring a coat.'],
      ['quote', 'Note well this.'],
      ['paragraph', 'Warning:'],
      ['paragraph', 'It is cold.'],
    ]);
  });

  it('takes no title of a box or a tab for the article’s', async () => {
    const box = '!!! danger "Ice on the steps"\n\n    Keep to the rail.';
    expect((await articleOf('winter-rules.md', box)).title).toBe('Winter rules');
    expect((await articleOf('a.md', `**Rules in winter**\n\n${box}`)).title).toBe(
      'Rules in winter',
    );
  });

  it('shows of a wiki link its words, and nothing of an embedded file', async () => {
    expect(
      await textOf(
        'See [[Tide table]], [[Tide table|the times]], [[Tides#Spring|spring]], [[#Neap]] and [[Tides#Neap]], [[Tides#^a1]].\n\n![[chart.png|300]] ![[Chart#Part]]\n\n| A | B |\n|---|---|\n| [[Quay\\|the quay]] | x |',
      ),
    ).toBe('See Tide table, the times, spring, Neap and Tides > Neap, Tides.\n\nA: the quay; B: x');
    expect(await textOf('Cited [[1]](https://x.example/1) and `[[ -f x ]]` and [[ -f y ]].')).toBe(
      'Cited [1] and [[ -f x ]] and [[ -f y ]].',
    );
  });

  it('drops the tags of templates also in addresses, and keeps what they show', async () => {
    expect(
      await textOf(
        'Take [the ferry]({{< ref "ferry.md" >}}) or [a bus]({% link bus.md %} "Bus") of {{ site.name }} to the {{< tooltip text="pier" id="x" >}}.\n\n{{< figure\n  src="p.png"\n  caption="The pier" >}}\n\nWrite `{{ x }}` for it.',
      ),
    ).toBe('Take the ferry or a bus of to the pier.\n\nThe pier\n\nWrite {{ x }} for it.');
    expect(
      await blocksOf(
        '{% highlight sh %}\nrow boat\n{% endhighlight %}\n\n{% comment %}\nhidden\n{% endcomment %}\n\n{% raw %}\nShown.\n{% endraw %}\n\n```\n{{ kept }}\n```',
      ),
    ).toEqual([
      ['code', 'row boat'],
      ['paragraph', 'Shown.'],
      ['code', '{{ kept }}'],
    ]);
  });

  it('sets the name of a tab apart from what is in it', async () => {
    expect(
      (await articleOf('a.md', '{{< tabs >}}{{% tab "Summer" %}}Boats run hourly.{{% /tab %}}'))
        .text,
    ).toBe('Summer: Boats run hourly.');
  });

  it('drops attributes in braces, and no other braces', async () => {
    expect(
      await blocksOf(
        '* TOC\n{:toc}\n\n## Fees ## {#fees .wide}\n\nNine pounds.\n{: .lead #x}\n\n[Pay](p){ .button target="_blank" }, `code`{.sh}, ![map](m){ width=300 } and [words]{.mark}.',
      ),
    ).toEqual([
      ['heading', 'Fees'],
      ['paragraph', 'Nine pounds.'],
      ['paragraph', 'Pay, code, map and words.'],
    ]);
    const kept = 'The sets {a} and {1, 2}, and in C++ a{b} or {x=1} stay.';
    expect(await textOf(kept)).toBe(kept);
  });

  it('hides comments of every dialect, also over several lines', async () => {
    for (const comment of [
      '<!-- hidden\n\nmore -->',
      '%%\nhidden\n\nmore\n%%',
      '{/* hidden\nmore */}',
      '[//]: # (hidden)',
      '[//]: # hidden',
      '[comment]: <> (hidden)',
      '{::comment}\nhidden\n{:/comment}',
      '*[HTML]: hidden',
      '--8<-- "hidden.md"',
      '[TOC]',
      '(hidden)=',
    ])
      expect([comment, await textOf(`${comment}\n\nShown.`)]).toEqual([comment, 'Shown.']);
    expect(await textOf('Shown <!-- hidden --> and %%hidden%% so. ^name-1')).toBe('Shown and so.');
    expect(await textOf('<!-- hidden --> Shown **so**.')).toBe('Shown so.');
    expect(await textOf('Between 50%% and 60%% of it.')).toBe('Between 50%% and 60%% of it.');
  });

  it('drops imports, exports and components of MDX, and keeps what they hold', async () => {
    const source = [
      "import Tabs from '@theme/Tabs';",
      "import {\n  One,\n  Two,\n} from 'x';",
      '',
      'export const Box = ({children}) => (',
      '  <b style={{color: "red"}}>',
      '',
      '    {children}',
      '  </b>',
      ');',
      '',
      '<Tabs groupId="way">',
      '  <TabItem value="a" label="By sea" default>',
      '',
      '    The ferry takes an **hour**.',
      '',
      '    - boats',
      '',
      '  </TabItem>',
      '  <TabItem value="b">By land in two.</TabItem>',
      '</Tabs>',
      '',
      'Take <span style={{color: "red"}}>care</span> with {props.name} and {"words"}.',
    ].join('\n');
    expect(await blocksOf(source, 'a.mdx')).toEqual([
      ['paragraph', 'By sea'],
      ['paragraph', 'The ferry takes an hour.'],
      ['list', '- boats'],
      ['paragraph', 'By land in two.'],
      ['paragraph', 'Take care with and words.'],
    ]);
    const prose = 'import the goods from the islands and export them again.';
    expect(await textOf(prose)).toBe(prose);
  });

  it('reads marked words, keys, small letters, notes and definitions', async () => {
    expect(
      await blocksOf(
        'Press ++ctrl+s++ for ==the **best**== H~2~O.[^n] It costs^[A guess.] x^2^ :material-boat: now.\n\n[^n]: From the\n    tap.\n\n    Or the sea.\n\nQuay\n:   A wall at the water.\n:   A street.',
      ),
    ).toEqual([
      ['paragraph', 'Press ctrl+s for the best H2O. It costs (A guess.) x2 now.'],
      ['paragraph', 'From the tap.'],
      ['paragraph', 'Or the sea.'],
      ['list', '- Quay: A wall at the water.'],
      ['list', '- Quay: A street.'],
    ]);
    const kept = 'In C++ and G++, a==b, i++ and ++j, and 5 ^ 2 stay; so does [^9].';
    expect(await textOf(kept)).toBe(kept);
  });

  it('takes title, date and tags from TOML front matter', async () => {
    const article = await articleOf(
      'a.md',
      '+++\ntitle = "Ice on the lake"\ndate = 2021-01-09T08:00:00Z\ndraft = false\n[taxonomies]\ntags = ["ice", "lake"]\n+++\n\nIt is thick.',
    );
    expect(article).toMatchObject({
      title: 'Ice on the lake',
      published: '2021-01-09',
      tags: ['ice', 'lake'],
      text: 'It is thick.',
    });
    expect((await articleOf('a.md', '+++\ntitle = broken\n+++\n\nIt is thick.')).text).toBe(
      'It is thick.',
    );
  });

  it('keeps the lines of code and the rows of tables inside lists', async () => {
    expect(
      await blocksOf(
        '1. Open the lock:\n\n   ```\n   unlock gate\n   lift gate\n   ```\n\n   Then wait.\n2. Row in.\n\n   | Gate | Width |\n   |---|---|\n   | East | 9 m |\n3. [x] Close it.',
      ),
    ).toEqual([
      ['list', '1. Open the lock:'],
      ['code', 'unlock gate\nlift gate'],
      ['paragraph', 'Then wait.'],
      ['list', '2. Row in.'],
      ['table', 'Gate: East; Width: 9 m'],
      ['list', '3. Close it.'],
    ]);
  });

  it('reads a table and a list in HTML as one whatever lines are empty or indented', async () => {
    expect(
      await blocksOf(
        '<table>\n  <tr>\n    <th>Gate</th><th>Width</th>\n  </tr>\n\n    <tr>\n        <td>East</td>\n\n        <td>**9** m</td>\n    </tr>\n\n  <tr><td>West</td><td>7 m</td></tr>\n</table>\n\n<ul>\n<li>one</li>\n\n    <li>two</li>\n</ul>\n\n<div>\n\n    <p>Inside.</p>\n\n</div>',
      ),
    ).toEqual([
      ['table', 'Gate: East; Width: **9** m\nGate: West; Width: 7 m'],
      ['list', '- one\n- two'],
      ['paragraph', 'Inside.'],
    ]);
  });

  it('uses definitions of links from any part of a long file', async () => {
    const filler = 'The lamp on the pier is lit at dusk and put out at dawn.\n\n'.repeat(3000);
    const { text } = await articleOf(
      'a.md',
      `First [words][one] and a note.[^1]\n\n${filler}Last [words].\n\n[one]: https://x.example\n[words]: https://y.example\n[^1]: The note.`,
    );
    expect(text.startsWith('First words and a note.\n\n')).toBe(true);
    expect(text.endsWith('Last words.\n\nThe note.')).toBe(true);
  });

  it('names the columns of a table in every row however long it is', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `| B${row} | £${row} |`).join('\n');
    const { text } = await articleOf('a.md', `| Berth | Fee |\n|---|---|\n${rows}`);
    const lines = text.split(/\n+/);
    expect(lines.filter((line) => /^Berth: B\d+; Fee: £\d+$/.test(line))).toHaveLength(20_000);
    expect(lines).toHaveLength(20_000);
  });
});
