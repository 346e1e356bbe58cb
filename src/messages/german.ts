import { locale } from './german/formats.ts';
import { answers, forms, passages, progress } from './german/people/answers.ts';
import { commands } from './german/people/commands.ts';
import { errors } from './german/people/errors.ts';
import { notices, permissions, refusals } from './german/people/notices.ts';
import {
  about,
  explanation,
  gaps,
  privacy,
  settings,
  sources,
  status,
  welcome,
} from './german/people/service.ts';
import { smallTalk } from './german/people/small-talk.ts';
import type { Language } from './messages.ts';

/** What people read in Discord, in German, with „Sie“. */
export const german: Language = {
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
