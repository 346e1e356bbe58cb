import { describe, expect, test } from 'vitest';
import { plainAnswer } from '../../../src/discord/rendering/plain-answer.ts';
import { english } from '../../../src/messages/english.ts';
import { answer, article, decline, statement } from '../../support/answers.ts';
import { citation } from './hostile-answer.ts';
import { expectAccepted, markupOf } from './payload.ts';

const say = english.people;

const quote = 'It opens in May 2031.';
const bridge = article({ publisher: 'Gazette', url: 'https://gazette.example/bridge' });
const one = answer({ citations: [citation(1, bridge, quote, quote)] });

describe('an answer without embeds', () => {
  test('is the question, the text, the sources without links, and the label', () => {
    expect(plainAnswer(say, one, 'a1').content).toBe(
      [
        '**When does the bridge open?**',
        '',
        'It opens in May 2031 **\\[1\\]**.',
        '',
        '**Sources**',
        '**\\[1\\]** The new bridge · Gazette',
        '-# Automated answer, quoted from the articles',
      ].join('\n'),
    );
    expect(markupOf(plainAnswer(say, one, 'a1')).map(({ type }) => type)).not.toContain('link');
  });

  test('keeps its buttons', () => {
    expect(expectAccepted(plainAnswer(say, one, 'a1')).components).toHaveLength(2);
  });

  test('is cut after a statement where it is too long, and keeps all sources', () => {
    const sentence = 'The bridge is long and wide and opens in the month of May in the year 2031.';
    const statements = Array.from({ length: 60 }, () => statement(sentence));
    const text = statements.map(() => `${sentence.slice(0, -1)} [1].`).join(' ');
    const { content } = expectAccepted(plainAnswer(say, { ...one, statements, text }, 'a1'));
    const [, body = '', cut = '', sources = ''] = content.split('\n\n');
    expect(content.length).toBeGreaterThan(1500);
    expect(body.endsWith('in the year 2031 **\\[1\\]**.')).toBe(true);
    expect(cut).toContain('cut to fit');
    expect(sources).toContain('The new bridge');
  });

  test('a decline names the nearest articles', () => {
    expect(plainAnswer(say, decline({ nearest: [bridge] }), 'a1').content).toContain(
      '**Nearest articles**\n- The new bridge · Gazette',
    );
  });
});
