import { describe, expect, test } from 'vitest';
import { askedFor, expectedAnswer, holdsAnswer } from '../../../src/search/question/answer-type.ts';

test.each([
  ['How many bridges does the town have?', 'count'],
  ['How much does the bridge cost?', 'money'],
  ['How much water does the pool hold?', 'amount'],
  ['second permit price', 'money'],
  ['What would a permit set me back?', 'money'],
  ['Which days is the library closed?', 'day'],
  ['library opening days', 'day'],
  ['Which councillor leads the committee?', 'person'],
  ['What percentage of households recycle?', 'percentage'],
  ['When did the bridge open?', 'date'],
  ['In what year did the bridge open?', 'date'],
  ['How long does the ferry take?', 'duration'],
  ['How quickly does the council reply?', 'duration'],
  ['How tall is the tower?', 'measure'],
  ['WHO OPENED THE BRIDGE', 'person'],
  ['In which city is the bridge?', 'place'],
  ['Why was the ferry stopped?', 'reason'],
  ['What does OTB stand for?', 'expansion'],
  ['What is the bridge made of?', undefined],
  ['Who was First Minister when the bridge opened?', 'person'],
  ['Which finance minister opened the bridge?', 'person'],
  ['Which minister gave the speech, and at which event?', 'person'],
  ['At which event was the bridge announced?', 'event'],
  ['Which places have a bridge?', 'list'],
  ['List the benefits of the bridge', 'list'],
  ['What are the five principles?', 'list'],
  ['How do I book a crossing?', 'procedure'],
  ['how to install the bridge app', 'procedure'],
  ['What is the Old Bridge?', 'definition'],
  ['OLD BRIDGE 11 what is that', 'definition'],
  ['Who is Edith Marsh?', 'office'],
  ['Who is mayor?', 'person'],
  ["Who is Edith Marsh's son?", 'person'],
  ['edith marsh full job title', 'office'],
  ['Is the bridge open at weekends?', 'yes-or-no'],
  ['how come the ferry stopped', 'reason'],
  ['How big is the pot of money for the bridge?', 'money'],
  ['Summarise the article about the bridge', 'summary'],
  ['What is the article about the bridge about?', 'summary'],
  ['what do you know about ferries?', 'topic'],
  ['Tell me something about ferries', 'topic'],
  ['Is there anything about ferries?', 'topic'],
  ['Do you have information on ferries?', 'topic'],
  ['Until what time does the ferry sail?', 'time'],
  ['How late is the bridge open?', 'time'],
  ['ferry opening hours', 'time'],
  ['In what time period was the bridge built?', 'date'],
  ['What colour is the bridge?', 'colour'],
  ['bridge colour', 'colour'],
  ['Tell me on which day the ferry sails', 'day'],
  ['Tell me about how many ferries there are', 'count'],
  ['What does Marsh think of the bridge?', 'opinion'],
])('%j asks for: %s', (question, type) => {
  expect(askedFor(question)).toBe(type);
});

test.each([
  ['Who is Edith Marsh?', 'person'],
  ['Who was mayor when the bridge opened?', 'person'],
  ['What is the Old Bridge?', undefined],
  ['Is the bridge open?', undefined],
])('an answer to %j must hold: %s', (question, type) => {
  expect(expectedAnswer(question)).toBe(type);
});

describe('an answer of the type asked for', () => {
  test('is another number than those in the question', () => {
    const question = 'How many of the 12 bridges were closed in 2019?';
    expect(holdsAnswer('count', 'In 2019 the 12 bridges were closed.', question)).toBe(0);
    expect(holdsAnswer('count', 'In 2019 seven bridges were closed.', question)).toBe(1);
  });

  test('is no price, share, date or length of time where other things are counted', () => {
    const people = 'How many people came?';
    for (const told of ['It took 10 days.', 'It cost £4 million.', 'It rose by 5 per cent.']) {
      expect(holdsAnswer('count', told, people), told).toBe(0);
    }
    expect(holdsAnswer('count', 'They came on 4 May and in 2019.', people)).toBe(0);
    expect(holdsAnswer('count', 'In 10 days 5,000 came.', people)).toBe(1);
    expect(holdsAnswer('count', 'It took 10 days.', 'How many days did it take?')).toBe(1);
  });

  test('is an amount of money for a price, and not any number', () => {
    expect(holdsAnswer('money', 'A ticket is £2.50.', 'How much is a ticket?')).toBe(1);
    expect(holdsAnswer('money', 'A ticket is two dollars, or 2 dollars.', 'How much?')).toBe(1);
    expect(holdsAnswer('money', 'A ticket is valid all day.', 'What does it cost?')).toBe(0);
    const minutes = holdsAnswer('money', 'A ticket lasts 90 minutes.', 'What does it cost?');
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThan(1);
  });

  test('is a measure of what is asked for, and not any number', () => {
    const told = 'It is 30 metres tall, cost £500 and weighs nine tonnes at 20 °C.';
    for (const asked of [
      'How tall is it?',
      'How far is it?',
      'How heavy is it?',
      'How hot is it?',
    ]) {
      expect(holdsAnswer('measure', told, asked), asked).toBe(1);
      expect(holdsAnswer('measure', 'Children under 14 pay £500.', asked), asked).toBe(0);
    }
    expect(holdsAnswer('measure', 'It has 900 seats.', 'How big is it?')).toBe(1);
  });

  test('is an age, which has a number', () => {
    const asked = 'How old must I be to vote?';
    for (const told of ['You must be over 18.', 'Everyone aged 16 may.', 'It is 40 years old.']) {
      expect(holdsAnswer('duration', told, asked), told).toBe(1);
    }
    expect(holdsAnswer('duration', 'There is a vote each year.', asked)).toBe(0);
    expect(holdsAnswer('duration', 'There is a vote each year.', 'How often?')).toBe(1);
  });

  test('is pence too, or nothing at all', () => {
    expect(holdsAnswer('money', 'It is 31.4p a mile.', 'What does it cost?')).toBe(1);
    expect(holdsAnswer('money', 'Entry is free of charge.', 'What does it cost?')).toBe(1);
  });

  test('is a name that the question does not hold', () => {
    const question = 'Who opened the Old Bridge?';
    expect(holdsAnswer('person', 'The Old Bridge was opened.', question)).toBe(0);
    expect(holdsAnswer('person', 'It was opened by Amara Obi.', question)).toBe(1);
  });

  test('is a time of day or a colour, which is no other number or word', () => {
    const late = 'Until what time does the ferry sail?';
    for (const told of ['It sails until 21:30.', 'It sails until 9 p.m.', 'It sails until noon.']) {
      expect(holdsAnswer('time', told, late)).toBe(1);
    }
    expect(holdsAnswer('time', 'It carries 120 people.', late)).toBe(0);
    expect(holdsAnswer('date', 'It opens at 9.30 am.', 'When does it open?')).toBe(1);
    expect(holdsAnswer('colour', 'The bins are brown.', 'What colour are the bins?')).toBe(1);
    expect(holdsAnswer('colour', 'The bins are large.', 'What colour are the bins?')).toBe(0);
  });

  test('is no single thing for how many', () => {
    const question = 'How many towns take part?';
    expect(holdsAnswer('count', 'They should act as a single team.', question)).toBe(0);
    expect(holdsAnswer('count', 'Nine towns take part.', question)).toBe(1);
  });

  test('is nobody who is only a month or a day', () => {
    const question = 'Who planned the bridge?';
    expect(holdsAnswer('person', 'It was planned in March.', question)).toBe(0);
    expect(holdsAnswer('person', 'It was planned in March by Amara Obi.', question)).toBe(1);
  });

  test('says what somebody or something is', () => {
    const who = 'Who is Edith Marsh?';
    const told = 'Edith Marsh is director of works.';
    expect(holdsAnswer('office', told, who)).toBe(1);
    expect(holdsAnswer('office', 'Edith Marsh hoped for more.', who)).toBeLessThan(1);
    expect(holdsAnswer('office', told, 'edith marsh full job title')).toBe(1);
    expect(holdsAnswer('office', 'The bridge was built by hand.', who)).toBe(0);
    const what = 'TOWN 11 what is that';
    expect(
      holdsAnswer('definition', 'She spoke at TOWN 11, the conference.', what),
    ).toBeGreaterThan(0);
  });

  test('is an event, a list, the words of somebody', () => {
    expect(holdsAnswer('event', 'He spoke at the conference of towns.', 'At which event?')).toBe(1);
    expect(holdsAnswer('list', 'They are in Derby, Hull and Leeds.', 'Which places?')).toBe(1);
    expect(holdsAnswer('list', 'It is in Derby.', 'Which places?')).toBe(0);
    expect(holdsAnswer('opinion', 'Marsh called it wrong.', 'What does Marsh think?')).toBe(1);
  });

  test('is a place for where', () => {
    expect(holdsAnswer('place', 'The summit was held in Wrexham.', 'Where was the summit?')).toBe(
      1,
    );
    expect(holdsAnswer('place', 'Amara Obi held the summit.', 'Where was the summit?')).toBe(0);
  });

  test('is what the abbreviation stands for, whatever the case of the question', () => {
    const sentence = 'The Old Town Board (OTB) paid for the bridge.';
    expect(holdsAnswer('expansion', sentence, 'what does otb stand for')).toBe(1);
    expect(holdsAnswer('expansion', 'The OTB paid.', 'what does otb stand for')).toBe(0);
  });
});
