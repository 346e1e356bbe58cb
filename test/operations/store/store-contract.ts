import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AnswerLog } from '../../../src/operations/store/answer-log.ts';
import { byArticle, Gaps } from '../../../src/operations/store/gaps.ts';
import { StoredGuildSettings } from '../../../src/operations/store/guild-settings.ts';
import { OnceOnly } from '../../../src/operations/store/once-only.ts';
import { personKeyBy } from '../../../src/operations/store/person-keys.ts';
import type { Store } from '../../../src/operations/store/store.ts';
import { Votes } from '../../../src/operations/store/votes.ts';
import { answer, decline } from '../../support/answers.ts';

const guild = '123456789012345678';

/** What holds of the bot's own data, wherever it is kept. @param store - empty, at the beginning of each test */
export function storeContract(store: () => Store): void {
  const log = (
    id: string,
    fields: { asker?: string; tokens?: number; declined?: boolean; askedAt?: number } = {},
  ) =>
    new AnswerLog(store()).add({
      id,
      guild,
      asker: fields.asker ?? 'someone',
      askedAt: fields.askedAt ?? 1000,
      tokens: fields.tokens ?? 0,
      drawnFrom: ['council'],
      answer: fields.declined ? decline() : answer(),
    });

  describe('votes', () => {
    test('count once a person, and can be changed', async () => {
      await log('a');
      const votes = new Votes(store());
      await votes.cast('a', 'ada', 1, 1);
      await votes.cast('a', 'ada', 1, 2);
      await votes.cast('a', 'ben', 1, 3);
      expect(await votes.of('a')).toEqual({ up: 2, down: 0 });
      await votes.cast('a', 'ada', -1, 4);
      expect(await votes.of('a')).toEqual({ up: 1, down: 1 });
    });

    test('keep a reason until the vote changes', async () => {
      await log('a');
      const votes = new Votes(store());
      const reason = async () => (await new Gaps(store()).questions({ since: 0 }))[0]?.reasons;
      await votes.cast('a', 'ada', -1, 1);
      await votes.explain('a', 'ada', 'wrong year');
      await votes.cast('a', 'ada', -1, 2);
      expect(await reason()).toEqual(['wrong year']);
      await votes.cast('a', 'ada', 1, 3);
      await votes.cast('a', 'ada', -1, 4);
      expect(await reason()).toEqual([]);
      expect(await votes.totals()).toEqual({ up: 0, down: 1 });
    });

    test('on an answer that is not kept any more are refused', async () => {
      expect(await new Votes(store()).cast('gone', 'ada', 1, 1)).toBe(false);
    });
  });

  describe('the answer log', () => {
    test('counts answers, declines, votes and failures of a server', async () => {
      await log('a', { tokens: 120 });
      await log('b', { declined: true });
      const answers = new AnswerLog(store());
      await answers.addFailure(guild, 1500, 'chat-model-busy');
      await new Votes(store()).cast('a', 'ada', -1, 1);
      expect(await answers.counts(guild, 0)).toEqual({
        answered: 1,
        declined: 1,
        up: 0,
        down: 1,
        failures: 1,
        medianMs: 3,
      });
      expect((await answers.counts(null, 0)).answered).toBe(0);
    });

    test('tells when a server that has used up its tokens has some again', async () => {
      const answers = new AnswerLog(store());
      const freeAt = (tokens: number, now: number) =>
        answers.budgetFreeAt(guild, { tokens, periodMs: 100, now });
      await log('a', { tokens: 120, askedAt: 1000 });
      await log('b', { tokens: 50, askedAt: 1040 });
      await log('c', { tokens: 0, askedAt: 1050 });
      expect(await freeAt(120, 1060)).toBe(1100);
      expect(await freeAt(50, 1060)).toBe(1140);
      expect(await freeAt(171, 1060)).toBeUndefined();
      expect(await freeAt(120, 1099)).toBe(1100);
      expect(await freeAt(120, 1100)).toBeUndefined();
      expect(
        await answers.budgetFreeAt('another', { tokens: 1, periodMs: 100, now: 1060 }),
      ).toBeUndefined();
    });

    test('forgets a person, a server, and what is old', async () => {
      const answers = new AnswerLog(store());
      await log('a', { asker: 'ada' });
      await log('b', { asker: 'ben' });
      await new Votes(store()).cast('b', 'ada', 1, 1);
      expect(await answers.forgetPerson('ada')).toBe(2);
      expect(await answers.find('a')).toBeUndefined();
      expect(await new Votes(store()).of('b')).toEqual({ up: 0, down: 0 });
      await answers.forgetBefore(1001);
      expect(await answers.find('b')).toBeUndefined();
      await log('c');
      await new StoredGuildSettings(store()).update(guild, { privateByDefault: true });
      await answers.forgetGuild(guild);
      expect(await answers.find('c')).toBeUndefined();
      expect((await new StoredGuildSettings(store()).get(guild)).privateByDefault).toBe(false);
    });
  });

  describe('what was asked in vain', () => {
    const answers = () => new AnswerLog(store());
    const add = (id: string, fields: Partial<Parameters<AnswerLog['add']>[0]> = {}) =>
      answers().add({
        id,
        guild,
        asker: 'ada',
        askedAt: 1000,
        tokens: 0,
        answer: decline(),
        ...fields,
      });

    test('is what was declined and voted down, by nearest article, most often first', async () => {
      const votes = new Votes(store());
      await add('a', { askedAt: 1001, question: 'How wide is the bridge?' });
      await add('b', { askedAt: 1002 });
      await add('c', { answer: decline({ nearest: [] }), askedAt: 1003 });
      await add('d', { answer: answer(), askedAt: 1004, question: 'When does it open?' });
      await add('e', { answer: answer(), askedAt: 1005 });
      await votes.cast('d', 'ada', -1, 1);
      await votes.explain('d', 'ada', 'wrong year');
      await votes.cast('d', 'ben', -1, 1);
      await votes.cast('e', 'ada', 1, 1);
      const gaps = byArticle(await new Gaps(store()).questions({ since: 0 }));
      expect(gaps.map(({ questions: _, ...counts }) => counts)).toEqual([
        { article: 'bridge.md', declined: 2, downVotes: 2 },
        { declined: 1, downVotes: 0 },
      ]);
      expect(
        gaps[0]?.questions.map(({ id, reasons, question }) => [id, reasons, question]),
      ).toEqual([
        ['d', ['wrong year'], 'When does it open?'],
        ['b', [], undefined],
        ['a', [], 'How wide is the bridge?'],
      ]);
    });

    test('is told of one server or of all, from an instant on', async () => {
      await add('a', { askedAt: 1000 });
      await add('b', { askedAt: 2000, guild: null });
      await add('c', { askedAt: 2000, guild: '223456789012345678' });
      const ids = async (options: Parameters<Gaps['questions']>[0]) =>
        (await new Gaps(store()).questions(options)).map(({ id }) => id);
      expect(await ids({ since: 0 })).toEqual(['b', 'c', 'a']);
      expect(await ids({ since: 0, guild })).toEqual(['a']);
      expect(await ids({ since: 0, guild: null })).toEqual(['b']);
      expect(await ids({ since: 1001, guild })).toEqual([]);
    });
  });

  test('settings have defaults, change one at a time, and refuse what is not a channel', async () => {
    const settings = new StoredGuildSettings(store());
    expect(await settings.get(guild)).toEqual({
      allowedChannels: [],
      channelCollections: {},
      questionChannels: [],
      replies: 'in-place',
      privateByDefault: false,
    });
    await settings.update(guild, { allowedChannels: ['223456789012345678'] });
    expect(await settings.update(guild, { replies: 'thread' })).toMatchObject({
      allowedChannels: ['223456789012345678'],
      replies: 'thread',
    });
    await expect(settings.update(guild, { allowedChannels: ['general'] })).rejects.toThrow();
  });

  test('settings that several change at once lose no change, and one of them comes first', async () => {
    const settings = new StoredGuildSettings(store());
    const channels = ['223456789012345678', '323456789012345678', '423456789012345678'];
    await Promise.all(
      channels.map((channel) =>
        settings.update(guild, ({ allowedChannels }) => ({
          allowedChannels: [...allowedChannels, channel],
        })),
      ),
    );
    expect((await settings.get(guild)).allowedChannels.toSorted()).toEqual(channels);
    const welcomes = channels.map(() =>
      settings.update(guild, ({ welcomed }) => (welcomed ? undefined : { welcomed: true })),
    );
    expect((await Promise.all(welcomes)).filter((won) => won !== undefined)).toHaveLength(1);
    expect([...(await settings.byGuild()).keys()]).toEqual([guild]);
  });

  test('what is done once with an answer can be claimed once, and again when it could not be done', async () => {
    await log('a');
    const onceOnly = new OnceOnly(store());
    const claim = (person: string, at: number) => onceOnly.claim('a', 'shared', person, at);
    const claims = await Promise.all([claim('ada', 10), claim('ben', 10), claim('cyd', 10)]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    await onceOnly.release('a', 'shared');
    expect(await claim('ada', 20)).toBe(true);
    expect(await onceOnly.claim('a', 'passed-on', 'ada', 30)).toBe(true);
    expect(await onceOnly.times('ada', 'shared', 19)).toEqual([20]);
    expect(await onceOnly.times('ada', 'shared', 20)).toEqual([]);
    await new AnswerLog(store()).forgetPerson('ada');
    expect(await onceOnly.times('ada', 'passed-on', 0)).toEqual([]);
  });

  test('what fails on the way leaves nothing', async () => {
    const half = store().write(async (queries) => {
      await queries.run("INSERT INTO failures VALUES (NULL, 1, 'half')");
      throw new Error('no');
    });
    await expect(half).rejects.toThrow('no');
    expect((await new AnswerLog(store()).counts(null, 0)).failures).toBe(0);
  });

  test('no text of an answer or question is kept, and no id of a person', async () => {
    const person = personKeyBy('ab'.repeat(32))('999999999999999999');
    await log('a', { asker: person });
    await new Votes(store()).cast('a', person, 1, 2000);
    const rows: unknown[] = [];
    for (const table of ['answers', 'votes', 'failures', 'guild_settings']) {
      const sql = `SELECT * FROM ${table}`;
      rows.push(await store().read((queries) => queries.rows(z.looseObject({}), sql)));
    }
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain('bridge open');
    expect(kept).not.toContain('May 2031');
    expect(kept).not.toContain('999999999999999999');
    expect(kept).toContain(person);
  });
}
