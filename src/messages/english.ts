import { locale } from './english/formats.ts';
import { commandLine } from './english/operators/command-line.ts';
import { doctor } from './english/operators/doctor.ts';
import { errors as operatorErrors } from './english/operators/errors.ts';
import { index } from './english/operators/errors-index.ts';
import { http } from './english/operators/http.ts';
import { models } from './english/operators/models.ts';
import { reasons } from './english/operators/reasons.ts';
import { settings as environment } from './english/operators/settings.ts';
import { building, terminal } from './english/operators/terminal.ts';
import { answers, forms, passages, progress } from './english/people/answers.ts';
import { commands } from './english/people/commands.ts';
import { errors } from './english/people/errors.ts';
import { notices, permissions, refusals } from './english/people/notices.ts';
import {
  about,
  explanation,
  gaps,
  privacy,
  settings,
  sources,
  status,
  welcome,
} from './english/people/service.ts';
import { smallTalk } from './english/people/small-talk.ts';
import { questions } from './english/questions.ts';

/**
 * Everything that anybody reads, in English: a sentence for each message, or a function of the values that stand in
 * it. What people read in Discord, other languages translate; what is asked of the articles and what operators read, in
 * the terminal, in logs and about settings, stays English.
 */
export const english = {
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
  questions,
  operators: {
    errors: operatorErrors,
    settings: environment,
    index,
    models,
    reasons,
    doctor,
    terminal,
    building,
    commandLine,
    http,
  },
};
