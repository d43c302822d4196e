import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Deed } from '@/lib/domain/access/deeds';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import { problem, type Problem } from '@/lib/domain/problem';
import type { Locale } from '@/lib/text/locale';
import { readable } from '@/lib/text/readable';
import { staleHeading, staleSentences } from '@/lib/text/stale-words';
import { requestLocale } from '@/lib/text/request';
import { problemSentence } from '@/lib/text/translator';
import type { FormAction, FormProblem, FormState } from '@/components/kit/form-state';
import { echoOf, formValues, isTooMuch, type FormValues } from './form-values';
import { type Notice, type Outcome, refused } from './outcome';
import {
  type AccountSpec, type AdministratorSpec, type DeskSpec, faultOutcome, type Perform, performAccount, performAdministrator, performDesk, performPublic,
  performTrip, type PublicSpec, type TripSpec,
} from './perform';
import { requestContext } from './request';
import { signInHere } from './sign-in-path';
import { provePath } from './prove-path';

/** A server action, with what tests walk: the deed's name, its fields and its way without Next around it. */
export type Action = FormAction & { readonly deed: string; readonly audience: Audience; readonly needsProof: boolean; readonly schema: z.ZodType; readonly perform: Perform };

/** Whom an action answers: anybody, somebody signed in, those with access to the trip or the desk that it names, administrators. */
export type Audience = 'anybody' | 'person' | 'trip-member' | 'desk' | 'administrator';

export const publicAction = <S extends z.ZodType>(spec: PublicSpec<S>): Action =>
  asAction(spec, 'anybody', performPublic(spec));

export const accountAction = <S extends z.ZodType>(spec: AccountSpec<S>): Action =>
  asAction(spec, 'person', performAccount(spec));

export const tripAction = <S extends z.ZodType, D extends Deed>(spec: TripSpec<S, D>): Action =>
  asAction(spec, 'trip-member', performTrip(spec));

export const deskAction = <S extends z.ZodType, D extends DeskDeed>(spec: DeskSpec<S, D>): Action =>
  asAction(spec, 'desk', performDesk(spec));

export const administratorAction = <S extends z.ZodType>(spec: AdministratorSpec<S>): Action =>
  asAction(spec, 'administrator', performAdministrator(spec));

function asAction({ deed, schema, needsProof = false }: Pick<Action, 'deed' | 'schema'> & { readonly needsProof?: boolean }, audience: Audience, perform: Perform): Action {
  const act: FormAction = async (_state, form) => {
    const values = formValues(form);
    // What was typed stays, also where not even the session can be read.
    const context = await requestContext().catch((fault: unknown) => faultOutcome(deed, '', fault));
    if ('type' in context) return answer(context, values, await requestLocale());
    const outcome = isTooMuch(values) ? refused([problem(null, 'too-much')]) : await perform(context, values);
    return answer(outcome, values, context.locale);
  };
  return Object.assign(act, { deed, audience, needsProof, schema, perform });
}

async function answer(outcome: Outcome, values: FormValues, locale: Locale): Promise<FormState> {
  switch (outcome.type) {
    case 'done':
      return redirect(outcome.to);
    case 'sign-in':
      return redirect(await signInHere());
    case 'not-found':
      return notFound();
    case 'prove':
      return unprovenState(values, locale);
    case 'saved':
      return savedState(outcome.notice, locale);
    case 'redrawn':
      refresh();
      return savedState(outcome.notice ?? null, locale);
    case 'refused':
      // The page behind the form is out of date: it is drawn anew, and what was typed stays in the form.
      if (outcome.problems.some(isOvertaken)) refresh();
      return refusedState(outcome.problems, values, locale);
  }
}

const savedState = (notice: Notice | null, locale: Locale): FormState =>
  ({ status: 'saved', problems: [], values: {}, notice: notice && problemSentence(locale, notice.code, notice.params) });

/** Somebody else saved first. */
const OVERTAKEN: readonly string[] = [
  'stale', 'desk-stale', 'link-stale', 'card-stale', 'question-stale', 'needs-stale', 'arrival-taken', 'arrival-given-up', 'arrival-changed', 'stage-moved',
];
const isOvertaken = ({ code }: Problem): boolean => OVERTAKEN.includes(code);

function refusedState(problems: readonly Problem[], values: FormValues, locale: Locale): FormState {
  const version = versionToSend(problems, values);
  const sentences = problems.flatMap((one) => worded(one, locale));
  const heading = problems.some(({ stale }) => stale) ? staleHeading(locale) : undefined;
  return { status: 'refused', problems: sentences, values: echoOf(values), notice: null, heading, ...(version && { hidden: { version } }) };
}

/** What was typed stays in the form, so the proof is given on a page beside it. */
function unprovenState(values: FormValues, locale: Locale): FormState {
  const state = refusedState([problem(null, 'prove-first')], values, locale);
  const way = { href: provePath(null), label: problemSentence(locale, 'prove-first-way') };
  return { ...state, heading: problemSentence(locale, 'prove-first-head'), problems: state.problems.map((one) => ({ ...one, way })) };
}

/** Saving again means "yes, over that": over what this answer tells of, and over nothing later. */
function versionToSend(problems: readonly Problem[], values: FormValues): string | undefined {
  const overtaken = problems.find(isOvertaken);
  return overtaken ? overtaken.stale && String(overtaken.stale.version) : values.version;
}

function worded(one: Problem, locale: Locale): readonly FormProblem[] {
  if (one.stale) return staleSentences(one.stale, locale).map((message) => ({ field: null, message }));
  const choices = one.choices?.map((choice) => ({ name: choice.name, value: choice.value, label: sentence(choice, locale) }));
  return [{ field: one.field, message: sentence(one, locale), choices }];
}

const sentence = ({ code, params }: Pick<Problem, 'code' | 'params'>, locale: Locale): string =>
  problemSentence(locale, code, params && readable(params, locale));
