import { describe, expect, test } from 'vitest';
import { standaloneQuestion } from '../../../src/answering/follow-up/standalone-question.ts';
import type { Turn } from '../../../src/answering/turn.ts';
import { conversation } from './conversation.ts';

const library = conversation(
  'When does Fennimore library open?',
  'Fennimore library opens at 9 am on weekdays [1].',
);
const band = conversation(
  'Who founded the Hartsbeck brass band?',
  'Margaret Ivell founded the Hartsbeck brass band in 1921 [2].',
);
const roads = conversation(
  'How much did the council spend on roads in 2019?',
  'The council spent £2.1 million on roads in 2019 [1].',
);
const bin = conversation('What does a garden waste bin cost?', 'It costs £42 a year [1].');
const mayor = conversation(
  'Who is the mayor of Ivelmouth?',
  'Rosa Tennant is the mayor of Ivelmouth [1].',
);
const elected = [
  ...mayor,
  ...conversation('When was she elected?', 'She was elected in May 2021 [1].'),
];
const planning = conversation(
  'Which planning applications were refused in May?',
  'Two applications were refused in May: a warehouse and a car wash [1].',
);
const floods = conversation(
  'What did the report on the Dunhollow floods recommend?',
  'It recommended a new pumping station [1].',
);
const chief = conversation(
  'What did the Head Warden of Coldmere say?',
  'Pell said that the marsh is drying out [1].',
);

describe('a question that leans on the conversation', () => {
  test.each<[string, readonly Turn[], string]>([
    // pronouns
    ['Is it open on bank holidays?', library, 'Is it open on bank holidays (Fennimore library)?'],
    ['Where is it?', library, 'Where is it (Fennimore library)?'],
    ['WHO RUNS IT?', library, 'who runs it (Fennimore library)?'],
    [
      'What instruments did she play?',
      band,
      'What instruments did Margaret Ivell play (Hartsbeck brass band)?',
    ],
    [
      'Who sold her house to the trust?',
      band,
      "Who sold Margaret Ivell's house to the trust (Hartsbeck brass band)?",
    ],
    [
      'Why did the council ask her?',
      band,
      'Why did the council ask Margaret Ivell (Hartsbeck brass band)?',
    ],
    ['Who conducts it now?', band, 'Who conducts it now (Hartsbeck brass band)?'],
    ['When was that?', band, 'When was that (founded the Hartsbeck brass band)?'],
    [
      'What did it do with the rest?',
      roads,
      'What did it do with the rest (council, roads in 2019)?',
    ],
    ['Who were its authors?', floods, 'Who were its authors (report on the Dunhollow floods)?'],
    ['why were they refused?', planning, 'why were they refused (May, planning applications)?'],
    [
      'Can I share one with a neighbour?',
      bin,
      'Can I share one with a neighbour (garden waste bin)?',
    ],
    [
      'How high did the water rise there?',
      floods,
      'How high did the water rise there (report on the Dunhollow floods)?',
    ],
    ['Does he know why?', chief, 'Does Pell know why (Head Warden of Coldmere)?'],
    // question words alone
    ['why?', band, 'why (founded the Hartsbeck brass band)?'],
    ['Why so much?', roads, 'Why so much did the council spend on roads in 2019?'],
    [
      'By how many votes?',
      elected,
      'By how many votes was Rosa Tennant elected (mayor of Ivelmouth)?',
    ],
    ['who paid?', floods, 'who paid (report on the Dunhollow floods recommend)?'],
    ['tell me more', library, 'tell me more (Fennimore library open)?'],
    // phrases that take a place in the earlier question
    ['And in 2021?', roads, 'How much did the council spend on roads in 2021?'],
    ['and on schools?', roads, 'How much did the council spend on schools in 2019?'],
    ['And of Coldmere?', mayor, 'Who is the mayor of Coldmere?'],
    ['and Coldmere library?', library, 'When does Coldmere library open?'],
    ['Thanks! And in Coldmere?', library, 'When does Coldmere library open?'],
    ['and in coldmere', library, 'When does coldmere library open?'],
    ['and the museum?', library, 'When does Fennimore museum open?'],
    ['And a second bin?', bin, 'What does a second bin cost?'],
    ['and in June?', planning, 'Which planning applications were refused in June?'],
    ['and the treasurer?', chief, 'What did the treasurer of Coldmere say?'],
    ['AND ON SUNDAYS?', library, 'When does Fennimore library open, on sundays?'],
    // phrases that have no place there
    ['what about parking', library, 'what about parking (Fennimore library open)?'],
    ['how many members?', band, 'how many members (founded the Hartsbeck brass band)?'],
    // a conjunction, or a thing that was mentioned
    ['But what do users get?', bin, 'What do users get (garden waste bin)?'],
    ['Who wrote the report?', floods, 'Who wrote the report (Dunhollow floods)?'],
    [
      'Has anything been done since?',
      floods,
      'Has anything been done since (report on the Dunhollow floods)?',
    ],
    ['who else?', band, 'who else founded the Hartsbeck brass band?'],
  ])('%s', (question, history, expected) => {
    const made = standaloneQuestion(question, history);
    expect(made.question).toBe(expected);
    expect(made.leans).toBe(true);
    expect(made.reasons).not.toEqual([]);
  });

  test('says what showed it, and what was taken over', () => {
    expect(standaloneQuestion('Was she married?', band).reasons).toEqual([
      '“she” refers to something before',
      '“she” is taken for Margaret Ivell',
      'takes over “Hartsbeck brass band”',
    ]);
    expect(standaloneQuestion('And of Coldmere?', mayor).reasons).toEqual([
      'begins with “And”',
      'is not a whole sentence',
      'takes the place of “Ivelmouth”',
    ]);
  });

  test('keeps apart what is asked from what was taken over', () => {
    expect(standaloneQuestion('Was she married?', band).focus).toBe('Was Margaret Ivell married?');
    expect(standaloneQuestion('Why so much?', roads).focus).toBe('Why so much?');
    expect(standaloneQuestion('From whom?', roads).focus).toBe(
      'From whom did the council spend on roads in 2019?',
    );
    expect(standaloneQuestion('And of Coldmere?', mayor).focus).toBe(
      'Who is the mayor of Coldmere?',
    );
  });

  test('passes on what an earlier leaning question took over', () => {
    const history = [...library, ...conversation('Who runs it?', 'A trust does [1].')];
    expect(standaloneQuestion('since when?', history).question).toBe(
      'since when (runs, Fennimore library)?',
    );
  });

  test('looks past thanks and greetings', () => {
    const history = [...library, ...conversation('thank you!', 'You are welcome.')];
    expect(standaloneQuestion('And on Sundays?', history).question).toBe(
      'When does Fennimore library open, on Sundays?',
    );
  });

  test('drops the earlier subject of a name that gives way', () => {
    const history = conversation(
      'What is Coldmere part of?',
      'Coldmere is part of the Marsh Towns Alliance [1].',
      'How much could it save?',
      'It could save millions [1].',
    );
    expect(standaloneQuestion('And in Ivelmouth?', history).question).toBe(
      'How much could it save, in Ivelmouth?',
    );
  });

  test('names what the last answer brought in for a thing, and no person', () => {
    const history = conversation(
      'Which group runs the ferry?',
      'The ferry is run by Blue Heron Transport, according to Arthur Pell [1].',
    );
    expect(standaloneQuestion('How many boats does it own?', history).question).toBe(
      'How many boats does it own (group runs the ferry, Blue Heron Transport)?',
    );
  });
});

describe('a question that stands alone', () => {
  test.each([
    'How do I renew my parking permit?',
    'what is a parish council',
    'What is Together We Can?',
    'Is there a swimming pool in Coldmere?',
    'How many bridges are there in Coldmere?',
    'Is it true that the tip in Eastwick closes on Mondays?',
    'Is it possible to vote by post?',
    'How long does it take to get a passport?',
    'Does it snow often in Coldmere?',
    'Which schools said they would close on Friday?',
    'When the tip closes, where will it move to?',
    'Did residents who objected say that the noise would spoil their gardens?',
    'What did the minister say that angered farmers?',
    'Who wrote the anthem that the band plays?',
    'What did Arthur Pell say about his time in the navy?',
    'What share of its budget does the council spend on roads?',
    'Which school has its own pool?',
    'What does the ferry company do with the money it makes?',
    'What happens to those who do not pay?',
    'How much will parking cost this year?',
    'What day do they empty the bins in Aldersyde?',
    'What is the IT department working on?',
    'My daughter is in the choir, what time does her class start?',
    'Tell me more about the Coldmere floods',
    'bin collection days Dunhollow',
    'HOW MUCH DOES A SKIP COST?',
    'And who is the mayor of Coldmere?',
    'Wie hoch stieg das Wasser in Dunhollow?',
    'thanks!',
    '   What is the council   doing about potholes ?',
  ])('is left exactly as it is: %s', (question) => {
    for (const history of [library, band, floods, elected]) {
      expect(standaloneQuestion(question, history)).toEqual({
        question,
        focus: question,
        leans: false,
        reasons: [],
      });
    }
  });

  test('is everything without a conversation', () => {
    expect(standaloneQuestion('And what did she say?', []).question).toBe('And what did she say?');
    expect(
      standaloneQuestion('And what did she say?', [{ role: 'user', content: ' ' }]).leans,
    ).toBe(false);
  });
});
