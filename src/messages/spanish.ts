import type { Language } from './messages.ts';
import { locale } from './spanish/formats.ts';
import { answers, forms, passages, progress } from './spanish/people/answers.ts';
import { commands } from './spanish/people/commands.ts';
import { errors } from './spanish/people/errors.ts';
import { notices, permissions, refusals } from './spanish/people/notices.ts';
import {
  about,
  explanation,
  gaps,
  privacy,
  settings,
  sources,
  status,
  welcome,
} from './spanish/people/service.ts';
import { smallTalk } from './spanish/people/small-talk.ts';

/** What people read in Discord, in Spanish, with “usted”, for Spain and Latin America. */
export const spanish: Language = {
  locale,
  alsoFor: ['es-419'],
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
