import type { Language } from './messages.ts';
import { locale } from './portuguese/formats.ts';
import { answers, forms, passages, progress } from './portuguese/people/answers.ts';
import { commands } from './portuguese/people/commands.ts';
import { errors } from './portuguese/people/errors.ts';
import { notices, permissions, refusals } from './portuguese/people/notices.ts';
import {
  about,
  explanation,
  gaps,
  privacy,
  settings,
  sources,
  status,
  welcome,
} from './portuguese/people/service.ts';
import { smallTalk } from './portuguese/people/small-talk.ts';

/** What people read in Discord, in the Portuguese of Brazil, with “você”. */
export const portuguese: Language = {
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
    explanation,
    welcome,
    settings,
    refusals,
    permissions,
    notices,
    smallTalk,
    commands,
    errors,
  },
};
