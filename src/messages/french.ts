import { locale } from './french/formats.ts';
import { answers, forms, passages, progress } from './french/people/answers.ts';
import { commands } from './french/people/commands.ts';
import { errors } from './french/people/errors.ts';
import { notices, permissions, refusals } from './french/people/notices.ts';
import {
  about,
  explanation,
  gaps,
  privacy,
  settings,
  sources,
  status,
  welcome,
} from './french/people/service.ts';
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
