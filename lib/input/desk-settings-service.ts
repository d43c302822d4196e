import { z } from 'zod';
import { lineField, oneOf, optional, requiredLine, wholeNumber } from './fields';
import { LONGEST_NAME, openedVersion, serviceIdField, wordsField } from './desk-settings-forms';

/** The appointments of a plan that a centre gives times for; `none` is any other. */
export const SERVICE_PURPOSES = ['PRE_OP', 'FOLLOW_UP', 'CONSULTATION', 'TEST', 'none'] as const;
export const SERVICE_PLACES = ['CENTRE', 'REMOTE'] as const;
export const BOOKABLE_BY = ['PATIENT', 'STAFF'] as const;
export const WINDOW_SIDES = ['any', 'after', 'before', 'around'] as const;

/** In the place of a service: the centre's rule for surgery itself. */
export const SURGERY_RULE = 'surgery';

/** Places to fill that the form has room for. */
export const PLACE_NUMBERS = [0, 1, 2, 3] as const;

/** Ticked: `place0.<id of the resource>`. */
export const optionName = (place: number, resourceId: string): string => `place${place}.${resourceId}`;

const OPTION = /^place([0-3])\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;
const FARTHEST_DAY = 365;

const dayCount = optional(wholeNumber(0, FARTHEST_DAY));

const typed = z.object({
  name: requiredLine(LONGEST_NAME),
  purpose: oneOf(SERVICE_PURPOSES).transform((purpose) => (purpose === 'none' ? null : purpose)),
  place: oneOf(SERVICE_PLACES),
  minutes: wholeNumber(5, 720),
  bufferBeforeMinutes: wholeNumber(0, 240),
  bufferAfterMinutes: wholeNumber(0, 240),
  stepMinutes: optional(wholeNumber(5, 720)),
  bookableBy: oneOf(BOOKABLE_BY),
  noticeHours: wholeNumber(0, 2160),
  cancelNoticeHours: wholeNumber(0, 720),
  horizonDays: wholeNumber(1, 400),
  dailyLimit: optional(wholeNumber(1, 500)),
  windowSide: oneOf(WINDOW_SIDES),
  windowFirst: dayCount,
  windowLast: dayCount,
  location: lineField(200),
  preparation: wordsField,
  companions: wordsField,
  fasting: wordsField,
});

type Typed = z.infer<typeof typed>;
interface Window {
  readonly first: number;
  readonly last: number;
}

/** "7 to 14 days after", "1 to 30 days before", whichever number comes first; "from 3 days before to 5 days after". */
function windowOf({ windowSide, windowFirst, windowLast }: Typed, context: z.RefinementCtx): Window | null {
  if (windowSide === 'any') return null;
  for (const [field, value] of Object.entries({ windowFirst, windowLast })) {
    if (value === null) context.addIssue({ code: 'custom', path: [field], message: 'required' });
  }
  return signed(windowSide, windowFirst ?? 0, windowLast ?? 0);
}

function signed(side: 'after' | 'before' | 'around', one: number, other: number): Window {
  const [near, far] = [Math.min(one, other), Math.max(one, other)];
  if (side === 'after') return { first: near, last: far };
  // `0 -`: there is no day minus zero.
  return side === 'before' ? { first: 0 - far, last: 0 - near } : { first: 0 - one, last: other };
}

/** Who was ticked for each place; places that nobody was ticked for are not there. */
function placesOf(form: Readonly<Record<string, unknown>>): readonly (readonly string[])[] {
  const ticked = Object.entries(form).flatMap(([name, value]) => {
    const [, place, id] = OPTION.exec(name) ?? [];
    return place && id && value ? [{ place: Number(place), id }] : [];
  });
  return PLACE_NUMBERS.map((place) => ticked.filter((one) => one.place === place).map(({ id }) => id)).filter((ids) => ids.length > 0);
}

const service = z.looseObject({}).transform((form, context) => {
  const parsed = typed.safeParse(form);
  const places = placesOf(form);
  if (places.length === 0) context.addIssue({ code: 'custom', path: ['place0'], message: 'desk-needs-somebody' });
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  }
  return { ...parsed.data, window: windowOf(parsed.data, context), places };
});

export const addServiceForm = service;
export const changeServiceForm = z.intersection(z.looseObject({ serviceId: serviceIdField, version: openedVersion }).transform(({ serviceId, version }) => ({ serviceId, version })), service);

type WindowSide = (typeof WINDOW_SIDES)[number];

/** A window as its three fields say it. */
export function typedWindow(window: Window | null): { readonly side: WindowSide; readonly first: string; readonly last: string } {
  if (window === null) return { side: 'any', first: '', last: '' };
  const [first, last] = [Math.abs(window.first), Math.abs(window.last)];
  if (window.first >= 0) return { side: 'after', first: String(first), last: String(last) };
  return window.last <= 0 ? { side: 'before', first: String(last), last: String(first) } : { side: 'around', first: String(first), last: String(last) };
}
