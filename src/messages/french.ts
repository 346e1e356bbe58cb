import { locale } from './french/formats.ts';
import { answers, forms, passages, progress } from './french/people/answers.ts';
import { commands } from './french/people/commands.ts';
import { errors } from './french/people/errors.ts';
import { notices, permissions, refusals } from './french/people/notices.ts';
import { about, gaps, privacy, settings, sources, status } from './french/people/service.ts';
import { smallTalk } from './french/people/small-talk.ts';
import type { Language } from './messages.ts';

/** What people read in Discord, in French, with “vous”. */
export const french: Language = {
  locale,
  people: {
    answers,
    progress,
    passages,
    forms,
    about,
    privacy,
    sources,
    status,
    gaps,
    settings,
    refusals,
    permissions,
    notices,
    smallTalk,
    commands,
    errors,
  },
};
