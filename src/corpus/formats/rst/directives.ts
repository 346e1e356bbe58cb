import type { BlockKind } from '../../article.ts';
import type { DraftBlock } from '../../document-draft.ts';
import { readDelimited } from '../delimited.ts';
import { texText } from '../html/formula.ts';
import { dedent, indentedFrom } from './lines.ts';
import type { RstReader } from './rst-reader.ts';
import { listTable } from './tables.ts';

const DIRECTIVE = /^\.\.\s+(?:\|([^|]+)\|\s+)?([A-Za-z][\w.:+-]*?)::(?:\s+(.*))?$/;
const NOTE = /^\.\.\s+\[([^\]\s]{1,60})\]\s+(.*)$/;

/** Directives that show nothing of their own text. */
const SILENT =
  /^(?:toctree|contents|index|include|literalinclude|meta|raw|highlight|default-role|role|image|currentmodule|module|program|sectnum|tags|only-latex|automodule|auto\w+|target-notes|header|footer|title|date|unicode|graphviz|uml|plot|video|youtube|container-hidden|tabularcolumns|sectionauthor|codeauthor)$/;

const CODE =
  /^(?:code|code-block|sourcecode|parsed-literal|prompt|console|ipython|doctest|testcode|testoutput)$/;

/** What is new, and since when. */
const VERSIONS: Readonly<Record<string, string>> = {
  versionadded: 'Added in version',
  versionchanged: 'Changed in version',
  deprecated: 'Deprecated since version',
  versionremoved: 'Removed in version',
};

/** What an argument names of a programming language. */
const OBJECT =
  /^(?:(?:py|c|cpp|js|rst|std):)?(?:function|method|class|classmethod|staticmethod|attribute|data|exception|module|property|decorator|option|envvar|confval|setting|cmdoption|describe|object|directive|role|type|macro|var|member|struct|enum)$/;

/** Adds what explicit markup shows, and says how many lines it has: a directive, a note, a target or a comment. */
export function readDirective(
  reader: RstReader,
  lines: readonly string[],
  at: number,
  kind: BlockKind,
  blocks: DraftBlock[],
): number {
  const line = lines[at] ?? '';
  const body = indentedFrom(lines, at + 1);
  const length = 1 + body.length;
  const note = NOTE.exec(line);
  if (note !== null) {
    const [, mark = '', text = ''] = note;
    blocks.push(
      ...reader.read(
        dedent([`   ${text}`, ...body]).map((part) => part.trimStart()),
        kind,
      ),
    );
    const first = blocks.at(-1);
    if (first !== undefined && !/^[#*]/.test(mark))
      blocks.splice(-1, 1, { ...first, text: `[${mark}] ${first.text}` });
    return length;
  }
  const found = DIRECTIVE.exec(line);
  if (found === null) return length;
  const [, name, directive = '', argument = ''] = found;
  if (name !== undefined)
    reader.substitute(name, directive === 'replace' ? [argument, ...body].join(' ').trim() : '');
  else blocks.push(...shown(reader, directive.toLowerCase(), argument.trim(), dedent(body), kind));
  return length;
}

function shown(
  reader: RstReader,
  directive: string,
  argument: string,
  lines: readonly string[],
  kind: BlockKind,
): DraftBlock[] {
  if (SILENT.test(directive)) return [];
  const { options, body, argument: wrapped } = partsOf(lines);
  const text = [...wrapped, ...dedent(body)].join('\n');
  if (CODE.test(directive)) return text.trim() === '' ? [] : [{ kind: 'code', text }];
  if (directive === 'math') return [{ kind, text: texText(`${argument} ${text}`) }];
  if (directive === 'list-table') {
    const headRows = Number(options.get('header-rows') ?? '0') || 0;
    return titled(reader, argument, [
      { kind: 'table', text: listTable(body, headRows, reader.inline) },
    ]);
  }
  if (directive === 'csv-table') {
    const head = options.get('header');
    const table = head === undefined ? text : `${head}\n${text}`;
    return table.trim() === '' ? [] : titled(reader, argument, readDelimited(table).blocks);
  }
  const version = VERSIONS[directive];
  if (version !== undefined) {
    const [number = '', ...rest] = [argument, ...wrapped].join(' ').split(/\s+/);
    const said = reader.read([rest.join(' '), '', ...dedent(body)], kind);
    const [first, ...others] = said;
    const start = `${version} ${number}`;
    if (first === undefined) return [{ kind, text: `${start}.` }];
    return [{ ...first, text: `${start}: ${first.text}` }, ...others];
  }
  const said = reader.read(dedent(body), kind);
  const named = reader.inline([argument, ...wrapped].join(' ').trim());
  if (OBJECT.test(directive))
    return [{ kind: 'heading', level: reader.partLevel, text: named }, ...said];
  if (
    /^(?:figure|glossary|table|container|only|ifconfig|tabs|grid|div|rst-class|class|tab-set)$/.test(
      directive,
    )
  )
    return directive === 'table' ? titled(reader, argument, said) : said;
  // Of a remark the argument is its title, or its first words.
  return named === '' ? said : [{ kind, text: named }, ...said];
}

function titled(reader: RstReader, title: string, blocks: readonly DraftBlock[]): DraftBlock[] {
  return title === ''
    ? [...blocks]
    : [{ kind: 'paragraph', text: reader.inline(title) }, ...blocks];
}

/** The rest of the argument up to the first empty line or option, the options, and the text below them. */
function partsOf(lines: readonly string[]): {
  argument: string[];
  options: ReadonlyMap<string, string>;
  body: readonly string[];
} {
  const options = new Map<string, string>();
  const argument: string[] = [];
  let at = 0;
  for (; at < lines.length && (lines[at] ?? '').trim() !== ''; at += 1) {
    const option = /^:([\w-]{1,40}):(?:\s+(.*))?$/.exec(lines[at] ?? '');
    if (option !== null) options.set(option[1] ?? '', option[2] ?? '');
    else if (options.size === 0) argument.push(lines[at] ?? '');
  }
  const rest = lines.slice(at);
  return { argument, options, body: rest };
}
