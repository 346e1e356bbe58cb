import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { BotFailure } from '../../src/discord/connection/bot-failure.ts';
import { UserError } from '../../src/errors.ts';
import { refusals } from '../support/discord/rest/api-error.ts';
import { HeldAsker } from '../support/held-asker.ts';
import { useTowns } from './support/bot-suite.ts';
import { isFinal, type Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const fact = '£14 million';
const town = useTowns();

function place({ fake }: Town) {
  const guild = fake.guild();
  return { guild, general: guild.textChannel('general'), ada: fake.user('ada') };
}

/** A question that is being answered, and the means to let it be. */
async function underWay(here: Town, asker: HeldAsker) {
  const { general, ada, guild } = place(here);
  const asked = ada.slash('ask', { question }, { channel: general });
  await asked.waitFor(({ text }) => text.includes('214'));
  const finals = () => ada.sees(general).filter(isFinal);
  return { guild, general, ada, asked, finals, release: () => asker.release() };
}

describe('a question is answered once although', () => {
  test('the connection breaks in the middle', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { asked, release, ada, general } = await underWay(here, asker);
    here.fake.gateway.drop();
    // What is asked meanwhile comes with the resume.
    const missed = here.fake.user('ben').say(general, question, { mention: true });
    release();
    await asked.finalMessage();
    await here.fake.waitFor(() => here.fake.gateway.resumes || undefined, 'a resume');
    await missed.waitFor(({ text }) => text.includes('214'));
    asker.release();
    expect((await missed.finalMessage()).text).toContain('May 2031');
    expect(missed.messages).toHaveLength(1);
    const next = ada.slash('ask', { question }, { channel: general });
    await next.waitFor(({ text }) => text.includes('214'));
    asker.release();
    expect((await next.finalMessage()).text).toContain('May 2031');
  });

  test('the interaction’s token has expired meanwhile', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { asked, finals, release } = await underWay(here, asker);
    asked.expireToken();
    release();
    const answer = await here.fake.waitFor(() => finals()[0], 'an answer');
    expect(answer.text).toContain('May 2031');
    expect(finals()).toHaveLength(1);
    expect(asked.messages[0]?.text).toContain('May 2031');
  });

  test('the event came too late for a first response', async () => {
    const here = await town();
    const { ada, general } = place(here);
    here.fake.trouble('interaction.callback', { error: refusals.unknownInteraction() });
    ada.slash('ask', { question }, { channel: general });
    const answer = await here.fake.waitFor(() => ada.sees(general).find(isFinal), 'an answer');
    expect(answer.text).toContain(fact);
    // It tried: that there is no response after three seconds is not its fault.
    here.fake.forgive('response-in-time');
  });

  test('the first response is taken but its receipt is lost', async () => {
    const here = await town();
    const { ada, general } = place(here);
    here.fake.trouble('interaction.callback', { error: refusals.serverError(), afterDoing: true });
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(answer.text).toContain(fact);
    here.fake.forgive('single-first-response');
  });

  test('its message is deleted before the answer', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { ada, general } = place(here);
    const said = ada.say(general, question, { mention: true });
    await said.waitFor(({ text }) => text.includes('214'));
    ada.deleteMessage(said.own);
    asker.release();
    const answer = await here.fake.waitFor(() => ada.sees(general).find(isFinal), 'an answer');
    expect(answer.text).toContain('May 2031');
  });

  test('the message with the progress is deleted', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { ada, general } = place(here);
    const said = ada.say(general, question, { mention: true });
    const progress = await said.waitFor(({ text }) => text.includes('214'));
    const record = here.fake.world.messages.get(progress.id);
    if (record) record.deletedAt = here.fake.clock.now();
    asker.release();
    expect((await said.finalMessage()).id).not.toBe(progress.id);
  });

  test('the response is deleted', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { asked, release } = await underWay(here, asker);
    const record = here.fake.world.messages.get(asked.interaction.originalId ?? '');
    if (record) record.deletedAt = here.fake.clock.now();
    release();
    expect((await asked.finalMessage()).text).toContain('May 2031');
  });

  test('Discord asks to wait', async () => {
    const here = await town();
    const { ada, general } = place(here);
    here.fake.trouble('response.edit', { error: refusals.rateLimited(0.4) }, 2);
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(answer.text).toContain(fact);
    expect(here.log).toContain('rate limit');
  });

  test('Discord fails for a while', async () => {
    const here = await town();
    const { ada, general } = place(here);
    here.fake.trouble('response.edit', { error: refusals.serverError(503) }, 9);
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(answer.text).toContain(fact);
  });

  test('the receipt of a reply is lost', async () => {
    const here = await town();
    const { ada, general } = place(here);
    here.fake.trouble('message.create', { error: refusals.serverError(502), afterDoing: true });
    const said = ada.say(general, question, { mention: true });
    await said.finalMessage();
    expect(said.messages).toHaveLength(1);
  });
});

describe('where the server does not let everything pass', () => {
  test('an answer is shown plainly when embeds are not allowed', async () => {
    const here = await town();
    const { ada, guild, general } = place(here);
    guild.deny(general, 'bot', PermissionFlagsBits.EmbedLinks);
    const said = await ada.say(general, question, { mention: true }).finalMessage();
    const asked = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    for (const answer of [said, asked]) {
      expect(answer.embeds).toEqual([]);
      expect(answer.content).toContain(fact);
      expect(answer.suppressesEmbeds).toBe(true);
      expect(answer.buttons.map(({ label }) => label)).toContain('Show passages');
    }
  });

  test('an answer that is refused is tried more plainly', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { asked, release } = await underWay(here, asker);
    here.fake.trouble('response.edit', { error: refusals.autoModerated() });
    release();
    const answer = await asked.finalMessage();
    expect(answer.content).toContain('May 2031');
    expect(answer.embeds).toEqual([]);
  });

  test('an answer that no form can save is replaced by the reason', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { asked, release } = await underWay(here, asker);
    here.fake.trouble('response.edit', { error: refusals.autoModerated() }, 2);
    release();
    const notice = await asked.waitFor(({ text }) => text.startsWith('⚠️'));
    expect(notice.text).toContain('rules');
  });

  test('a missing permission to write is named in a direct message', async () => {
    const here = await town();
    const { ada, guild, general } = place(here);
    guild.deny(general, 'bot', PermissionFlagsBits.SendMessages);
    ada.say(general, question, { mention: true });
    const told = await here.fake.waitFor(() => ada.sees(ada.directChannel)[0], 'a message');
    expect(told.text).toContain('Send Messages');
    expect(told.text).toContain('#general');
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(answer.text).toContain(fact);
  });

  test('an answer stands alone where the bot may not reply', async () => {
    const here = await town();
    const { ada, guild, general } = place(here);
    guild.deny(general, 'bot', PermissionFlagsBits.ReadMessageHistory);
    const answer = await ada.say(general, question, { mention: true }).finalMessage();
    expect(answer.text).toContain(fact);
    expect(answer.replyToId).toBeNull();
  });
});

describe('where answering fails', () => {
  test('a question that hangs is given up at its deadline, and the next one is answered', async () => {
    const asker = new HeldAsker();
    const here = await town({
      asker,
      settings: { CHAT_TIMEOUT_SECONDS: '1', LIMIT_AT_ONCE: '1' },
    });
    const { asked, ada, general } = await underWay(here, asker);
    const notice = await asked.waitFor(({ text }) => text.includes('too long'));
    expect(asker.held[0]?.signal.aborted).toBe(true);
    asker.held.shift();
    expect(notice.text).toMatch(/^⚠️/);
    const next = ada.slash('ask', { question }, { channel: general });
    await here.fake.waitFor(() => asker.held[0], 'the next question');
    asker.release();
    expect((await next.finalMessage()).text).toContain('May 2031');
  });

  test('the reader gets the sentence meant for them, or a general one, and no details', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { asked, ada, general } = await underWay(here, asker);
    asker.held.shift()?.fail(new UserError('chat-model-busy'));
    expect((await asked.finalMessage()).text).toContain(
      'taking too many requests just now; try again in a minute.',
    );
    const next = ada.slash('ask', { question }, { channel: general });
    await next.waitFor(({ text }) => text.includes('214'));
    asker.held.shift()?.fail(new Error('secret detail'));
    const notice = await next.finalMessage();
    expect(notice.text).toContain('Something went wrong on my side');
    expect(notice.text).not.toContain('secret');
    expect(here.log).toContain('secret detail');
  });

  test('a full disk keeps nobody from an answer', async () => {
    const here = await town();
    const { ada, general } = place(here);
    here.store.exec('DROP TABLE votes; DROP TABLE answers;');
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(answer.text).toContain(fact);
    expect(here.log).toContain('data store could not be written');
  });

  test('an unknown button is answered with what to do', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    const [row] = answer.components;
    Object.assign(row ?? {}, JSON.parse(JSON.stringify(row).replaceAll('tc1:', 'tc0:')));
    const notice = await ada.click(answer, 'Show passages').waitFor(({ loading }) => !loading);
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('another version');
  });
});

describe('a stop', () => {
  test('lets running questions end and refuses new ones politely', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { asked, ada, general } = await underWay(here, asker);
    const stopped = here.stop();
    const late = here.fake.user('ben').slash('ask', { question }, { channel: general });
    const notice = await late.waitFor(({ loading }) => !loading);
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('restarted');
    const said = ada.say(general, question, { mention: true });
    expect((await said.waitFor(({ loading }) => !loading)).text).toContain('restarted');
    asker.release();
    await stopped;
    expect(asked.messages[0]?.text).toContain('May 2031');
  });
});

describe('the bot cannot go on when Discord closes the connection', () => {
  test.each([
    [4010, 12, 'SHARDS'],
    [4011, 12, 'SHARD_COUNT'],
    [4012, 13, 'Update'],
    [4013, 11, 'Update'],
    [4004, 10, 'DISCORD_TOKEN'],
  ])('with %i: code %i', async (close, exitCode, word) => {
    const here = await town();
    const failed = here.bot.failed.catch((error: unknown) => error);
    here.fake.gateway.close(close);
    const failure = await failed;
    expect(failure).toMatchObject({ exitCode, message: expect.stringContaining(word) });
    expect(failure).toBeInstanceOf(BotFailure);
  });
});
