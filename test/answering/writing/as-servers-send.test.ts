import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import type { AnswerEvent } from '../../../src/answering/events.ts';
import { answerMessage } from '../../../src/discord/rendering/answer-message.ts';
import { english } from '../../../src/messages/english.ts';
import { drawAnswer } from '../../../src/terminal/draw-answer.ts';
import { explain } from '../../../src/terminal/explain.ts';
import { plainStyle } from '../../../src/terminal/style.ts';
import { fails, type Script, writes } from '../../support/model-server.ts';
import { type ScriptedTown, startScriptedTown } from '../../support/scripted-town.ts';
import {
  completion,
  inPieces,
  lmStudio,
  sendsWhole,
  shapes,
  vllm,
} from '../../support/server-shapes.ts';

const { errors } = english.people;
const savings = 'How much does Wales expect to save each year?';
const truth = 'The eight projects should save £14 million a year';

let town: ScriptedTown;
beforeAll(async () => {
  town = await startScriptedTown();
});
afterAll(() => town.close());

/** What comes of a reply: the answer, its events, and what a reader sees in the terminal and in Discord. */
async function seen(script: Script, question = savings) {
  town.server.respond(script);
  const events: AnswerEvent[] = [];
  const answer = await answerQuestion(town.parts, question, { onEvent: (one) => events.push(one) });
  return { answer, events, ...shown(answer) };
}

function shown(answer: Answer) {
  const embed = answerMessage(english.people, answer, 'a1').embeds[0]?.toJSON();
  return {
    terminal: drawAnswer(english.operators.terminal, answer, plainStyle),
    discord: embed?.description ?? '',
  };
}

describe.each(shapes)('an answer that %s sends', (_name, shape) => {
  test.each([
    ['before it', `<think>\nWales: £14 million? Or £99 million.\n</think>\n\n${truth} [1].`],
    [
      'inside it',
      `The eight projects <think>£99 million?</think>should save £14 million a year [1].`,
    ],
  ])('is shown without what the model thinks %s', async (_place, reply) => {
    const { answer, events, terminal, discord } = await seen(
      shape.stream({ pieces: inPieces(reply, 5) }),
    );
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'model', leftOut: [] });
    expect(terminal).toContain(`${truth} [1].\n\nSource\n[1] £7.3 million`);
    expect(discord).toBe(`${truth} **\\[1\\]**.`);
    expect(events.map(({ type }) => type)).toContain('thinking');
    expect(JSON.stringify(events)).not.toContain('99 million');
  });

  test('is quoted instead where the model does not stop thinking', async () => {
    const pieces = inPieces(`${truth} [1]. <think>Or is it £99 million?`, 6);
    const { answer, terminal, discord } = await seen(shape.stream({ pieces, finish: 'length' }));
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
    for (const text of [terminal, discord]) {
      expect(text).toContain('£14 million');
      expect(text).toMatch(/used up its room for thinking/);
      expect(text).not.toContain('99');
    }
  });

  test.each([
    ['length', 'reached the bound of its length'],
    ['content_filter', 'filtered the rest out'],
  ])('ends with its last whole sentence where it was cut for %s', async (finish, sentence) => {
    for (const rest of ['The fund puts in £7.', 'The fund puts i', 'The fund puts in [']) {
      const pieces = inPieces(`${truth} [1]. ${rest}`, 9);
      const { answer, terminal, discord } = await seen(shape.stream({ pieces, finish }));
      expect(answer.text).toBe(`${truth} [1].`);
      for (const text of [terminal, discord]) {
        expect(text).toContain(sentence);
        expect(text).not.toContain('fund puts');
      }
    }
  });

  test('names its model and its tokens in the explanation', async () => {
    const { answer } = await seen(shape.stream({ pieces: [`${truth} [1].`] }));
    const cost =
      shape === lmStudio ? 'tokens not counted by the service' : '311 tokens read, 42 written';
    expect(explain(english.operators.terminal, answer)).toContain(
      `Written by scripted: 1 call, ${cost}`,
    );
  });
});

describe('an answer', () => {
  test('of which no sentence is whole is quoted instead, with what to set', async () => {
    const { answer } = await seen(writes('The eight projects should', 'length'));
    expect(answer.mode).toBe('extractive');
    expect(answer.notice).toContain('CHAT_ANSWER_TOKENS');
  });

  test('is the one that there is where it comes in one piece, beside a tool call or after a field for thoughts', async () => {
    for (const message of [
      { content: `${truth} [1].` },
      { content: `${truth} [1].`, tool_calls: [{ id: 'a', function: { name: 'search' } }] },
      { content: `${truth} [1].`, reasoning_content: '£99 million?' },
    ]) {
      const { terminal, discord } = await seen(sendsWhole(completion(message)));
      expect(terminal).toContain(`${truth} [1].\n\nSource`);
      expect(discord).toBe(`${truth} **\\[1\\]**.`);
    }
  });

  test.each<[string, Script, keyof typeof errors]>([
    [
      'a web page',
      sendsWhole('<html><body>Sign in</body></html>', { type: 'text/html' }),
      'chat-model-malformed:page',
    ],
    ['another JSON', sendsWhole({ models: [] }), 'chat-model-malformed'],
    [
      'a tool call',
      sendsWhole(completion({ content: null, tool_calls: [{ id: 'a' }] }, 'tool_calls')),
      'chat-model-tool-call',
    ],
    ['an empty text', vllm.stream({ pieces: [] }), 'chat-model-empty'],
    ['null', sendsWhole(completion({ content: null })), 'chat-model-empty'],
    [
      'a refusal',
      sendsWhole(completion({ content: null, refusal: 'I cannot help.' })),
      'chat-model-refused',
    ],
  ])(
    'is quoted instead of %s, with what the server is not and what to set',
    async (_name, script, failure) => {
      const { answer, terminal, discord } = await seen(script);
      expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
      const sentence = String(Reflect.apply(errors[failure], undefined, []));
      expect(answer.notice).toBe(`${sentence} ${english.people.answers.quotedInstead}`);
      for (const text of [terminal, discord.replaceAll('\\', '')]) {
        expect(text.replace(/\s+/g, ' ')).toContain(sentence);
        expect(text).toContain('£14 million');
      }
    },
  );

  test('is written from fewer passages where the window of the model is smaller than thought', async () => {
    const before = town.server.requests.length;
    const { answer } = await seen((request, response, call) => {
      const prompt = JSON.stringify(request.body.messages);
      const tooLong = fails(400, {
        message: 'request (4476 tokens) exceeds the available context size (2048 tokens)',
      });
      const script = prompt.length > 9000 ? tooLong : writes(`${truth} [1].`);
      return script(request, response, call);
    });
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'model' });
    expect(answer.usage.calls).toBe(town.server.requests.length - before);
    expect(answer.usage.calls).toBeGreaterThan(1);
  });

  test('takes its time with a word to the reader', async () => {
    const { events } = await seen(vllm.stream({ thoughts: ['May?'], pieces: [`${truth} [1].`] }));
    const types = events.map(({ type }) => type);
    expect(types.indexOf('thinking')).toBeLessThan(types.indexOf('writing'));
  });
});

describe('a citation', () => {
  test.each([
    '[1](https://town.example/a)',
    '(Source 1)',
    '【1】',
    '[1, 2]',
    '[^1]',
    '¹',
    '(see [1])',
    '<sup>1</sup>',
    '[7]',
    '(Source 7)',
  ])('put as %s does the statement no harm', async (marker) => {
    const { answer, terminal, discord } = await seen(writes(`${truth} ${marker}.`));
    expect(answer.leftOut).toEqual([]);
    expect(answer.text).toBe(`${truth} [1].`);
    expect(terminal).toContain(`${truth} [1].`);
    expect(discord).toBe(`${truth} **\\[1\\]**.`);
  });

  test.each([
    `Passage 1 says that the eight projects should save £14 million a year.`,
    `According to Source 1, the eight projects should save £14 million a year.`,
    `${truth} [^1].\n\n[^1]: £7.3 million invest-to-save funding`,
    `${truth} [1].\n\nReferences\n1. https://town.example/wales`,
  ])('that takes a sentence or a list of its own does no harm: %s', async (reply) => {
    const { answer } = await seen(writes(reply));
    expect(answer.leftOut).toEqual([]);
    expect(answer.text).toBe(`${truth} [1].`);
  });
});

describe('an answer in another language than the articles', () => {
  const remark = english.people.answers.otherLanguage;

  test.each([
    'Die acht Projekte sollen im Jahr 14 Millionen Pfund sparen und werden mit 7,3 Millionen Pfund gefördert [1].',
    'Les huit projets devraient économiser 14 millions de livres par an pour le pays de Galles [1].',
    'Se espera que los proyectos de Gales ahorren 14 millones de libras al año [1].',
  ])(
    'is kept where its facts are in its source, and says that these alone were compared: %s',
    async (reply) => {
      const { answer, terminal, discord } = await seen(writes(reply));
      const start = reply.slice(0, 40);
      expect(answer.outcome).toBe('answered');
      expect(answer.text).toContain(`[1] (${remark}).`);
      for (const text of [terminal, discord]) {
        expect(text.replaceAll('\n', ' ')).toContain(start);
        expect(text).toContain(remark);
      }
      expect(answer.citations[0]?.passages[0]?.quote).toMatch(/14 million|7\.3 million/);
    },
  );

  test.each([
    'Die Projekte sollen im Jahr 99 Millionen Pfund sparen [1].',
    'Les projets devraient économiser 14 millions de livres dès le 3 mars 1999 [1].',
  ])('is left out where it states a figure or a date of its own: %s', async (reply) => {
    const { answer } = await seen(writes(reply));
    // The articles' own words stand in its place.
    expect(answer.notice).toBe(english.people.answers.quotedSince);
    expect(answer.text).not.toMatch(/99|1999|Projekte|projets/);
    expect(answer.leftOut.flatMap(({ reasons }) => reasons).join()).toMatch(/99|1999/);
  });

  test('has no part in how an English one is checked', async () => {
    const { answer } = await seen(
      writes(`${truth} [1]. The fund was loved by all its 14 million users [1].`),
    );
    expect(answer.text).not.toContain(remark);
  });
});

describe('a table, a heading and a list', () => {
  test.each([
    ['nested lists', `- Wales:\n  - ${truth} [1].`, `- Wales:\n  - ${truth} [1].`, `  - ${truth}`],
    ['a block quote', `> ${truth} [1].`, `│ ${truth} [1].`, `│ ${truth}`],
    [
      'code',
      `${truth} [1].\n\n\`\`\`\nWales saves £14 million a year\n\`\`\``,
      '    Wales saves £14 million a year',
      '`Wales saves £14 million a year`',
    ],
    ['HTML', `<p>${truth} [1].</p>`, `${truth} [1].`, truth],
    [
      'LaTeX',
      'The eight projects should save \\(£14\\) million \\(\\approx\\) a year [1].',
      'The eight projects should save £14 million ≈ a year [1].',
      'save £14 million ≈ a year',
    ],
  ])('is shown as each front end can show it: %s', async (_name, reply, inTerminal, inDiscord) => {
    const { answer, terminal, discord } = await seen(writes(reply));
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'model', leftOut: [] });
    expect(terminal).toContain(inTerminal);
    expect(discord).toContain(inDiscord);
    expect(discord).toContain('**\\[1\\]**');
  });

  test('keep their heads and lose their marks, and a heading of the model’s own is left out', async () => {
    const reply = [
      '## Glorious horizons of thrift',
      '',
      '| Fund | Amount |',
      '| --- | --- |',
      '| Savings of the eight projects a year | £14 million [1] |',
      '| Invest-to-save funding in public services | £7.3 million [1] |',
      '',
      `- <b>The eight projects</b> should save £14 million a year [1].`,
    ].join('\n');
    const { answer, terminal, discord } = await seen(writes(reply));
    expect(answer.leftOut.map(({ text }) => text)).toEqual(['Glorious horizons of thrift']);
    expect(terminal).toContain('- Savings of the eight projects a year – amount: £14 million [1]');
    expect(terminal).toContain('- The eight projects should save £14 million a year [1].');
    expect(discord).toMatch(/^- Savings of .* amount\\?: £14 million \*\*\\\[1\\\]\*\*$/m);
    expect(discord).toContain('- **The eight projects** should save');
    // Discord's own mark for small print begins the line that says what was left out.
    for (const text of [terminal, discord.replace(/^-# /m, '')])
      expect(text).not.toMatch(/[|#]|---|<b>|not confirmed/);
  });
});
