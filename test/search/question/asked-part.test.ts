import { describe, expect, it } from 'vitest';
import { askedPart } from '../../../src/search/question/asked-part.ts';

describe('what a long question asks', () => {
  it('is all of a short one, however many sentences it has', () => {
    const text = 'Hello! I am new here. When does the library open?';
    expect(askedPart(text)).toEqual({ asked: text, context: '' });
  });

  it('is all of a single sentence', () => {
    const text =
      'Which of the two libraries in the old town lends tools to members who live outside it?';
    expect(askedPart(text)).toEqual({ asked: text, context: '' });
  });

  it('is the sentence with the question mark, after a story', () => {
    const story =
      'My mother broke her hip in May and has been in the ward since then. I visit her daily.';
    const asked = 'Can I get a parking permit for the hospital?';
    expect(askedPart(`${story} ${asked}`)).toEqual({ asked, context: story });
  });

  it('is it before a story too', () => {
    const asked = 'Do I have to tell the council about a new lodger?';
    const story = 'He moved in last week and pays me for the small room.';
    expect(askedPart(`${asked} ${story}`)).toEqual({ asked, context: story });
  });

  it('is the last that begins like a question, where nobody wrote a question mark', () => {
    const { asked } = askedPart(
      'We moved here in June and nobody told us about the bins. When are they collected in Mill Lane. Thanks a lot for your help.',
    );
    expect(asked).toBe('When are they collected in Mill Lane.');
  });

  it('takes in the sentence before where it says too little by itself', () => {
    const { asked } = askedPart(
      'The weather was awful all month long. My allotment was flooded and the shed is gone. Can I claim?',
    );
    expect(asked).toBe('My allotment was flooded and the shed is gone. Can I claim?');
  });

  it('is the end of a long sentence that turns to asking', () => {
    const { asked, context } = askedPart(
      'I have been renting the flat above the bakery in Harbour Street since last winter and now want to keep two hens in the yard, do I need a licence for the hens?',
    );
    expect(asked).toBe('do I need a licence for the hens?');
    expect(context).toContain('bakery');
  });
});
