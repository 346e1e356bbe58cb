/**
 * Marks between which models think aloud, and signs that end a turn, as they come through from servers that do not
 * take them out: tags (Qwen, DeepSeek), brackets (Mistral), triangles (Kimi), channels (gpt-oss).
 */
const MARK =
  /<(?<close>\/?)(?:think|thinking|thought|reasoning|seed:think)>|\[(?<end>\/?)THINK\]|◁(?<last>\/?)think▷|<\|channel\|>\s{0,2}(?<channel>\w{1,20})[^<]{0,40}<\|message\|>|(?<turn><\|start\|>\s{0,2}\w{0,20}|<\|(?:end|return|call|im_end|eot_id|endoftext|end_of_text)\|>|<end_of_turn>|<\/s>)/giu;

/** What may become a mark with the next characters. */
const OPEN =
  /(?:<[^<>\n]{0,60}|<\|channel\|>[^<]{0,60}(?:<[^<>]{0,12})?|\[\/?T?H?I?N?K?|◁\/?\w{0,5}|`{1,3})$/iu;

/** Separates what a model thinks from what it answers, as it arrives. */
export class ThinkingFilter {
  /** The answer so far. */
  text = '';
  /** Whether the model is thinking just now. */
  thinking = false;
  /** Whether it has thought at all. */
  thought = false;
  #held = '';
  /** The character before what is held: a mark in code is talked about, not meant. */
  #before = '';

  /**
   * Takes the next chunk, which may begin or end within a mark.
   * @returns whether the answer so far has changed
   */
  push(chunk: string): boolean {
    const text = this.#held + chunk;
    const stop = OPEN.exec(text.slice(-130))?.index;
    const end = stop === undefined ? text.length : Math.max(0, text.length - 130) + stop;
    this.#held = text.slice(end);
    return this.#read(text.slice(0, end));
  }

  /** The reply has ended: what was held back is no mark. */
  finish(): boolean {
    const rest = this.#held;
    this.#held = '';
    return this.#read(rest);
  }

  #read(text: string): boolean {
    const before = this.text;
    let at = 0;
    for (const mark of text.matchAll(MARK)) {
      if ((text[mark.index - 1] ?? this.#before) === '`') continue;
      this.#give(text.slice(at, mark.index));
      at = mark.index + mark[0].length;
      this.#pass(mark.groups ?? {});
    }
    this.#give(text.slice(at));
    this.#before = text.at(-1) ?? this.#before;
    return this.text !== before;
  }

  #give(text: string): void {
    if (!this.thinking) this.text += text;
  }

  #pass({ close, end, last, channel, turn }: Record<string, string | undefined>): void {
    if (turn !== undefined) return;
    const closes =
      channel === undefined ? [close, end, last].includes('/') : /^final$/i.test(channel);
    // A reply may begin in the middle of a thought, where the server puts the opening mark into the prompt.
    if (closes && !this.thinking && channel === undefined) this.text = '';
    this.thinking = !closes;
    this.thought = true;
  }
}
