import { z } from 'zod';
import { TURNS } from '@/lib/domain/calendar/zones';
import { CARRIER_KEPT } from '@/lib/domain/flights/typed-leg';
import { turnField } from '@/lib/domain/itinerary/make-item';
import { ACTIVITIES, type Booking, ITEM_STATES, PLACES } from '@/lib/domain/itinerary/types';
import { LONGEST_NOTE } from '@/lib/domain/offline/deeds';
import { betterChoice } from './better-choice';
import { dayField, lineField, oneOf, optional, optionalLine, requiredLine, timeField, versionField, wholeNumber, yesNoUnknown } from './fields';

/** Screens that one comes from to the form of an item. */
const BACK_TO = ['flights', 'appointments'] as const;
export type BackTo = (typeof BACK_TO)[number];

/** Such a screen as an address names it; null for any other. */
export const backTo = (named: unknown): BackTo | null => BACK_TO.find((screen) => screen === named) ?? null;

/** Which item is changed, and the version of the trip that the form showed; both empty for a new one. `back`: the screen that one came from. */
const target = z.object({ itemId: optional(z.uuid()), version: optional(versionField), back: optional(oneOf(BACK_TO)).catch(null) });

const directions = ['ARRIVE', 'GO_HOME', 'OTHER'] as const;
const direction = oneOf(directions).transform((answer) => (answer === 'OTHER' ? null : answer));

const purpose = oneOf(['PRE_OP', 'FOLLOW_UP', 'CONSULTATION', 'TEST', 'OTHER'])
  .transform((answer) => (answer === 'OTHER' ? null : answer));

/** Which of two moments a repeated clock time means; only asked for when there are two. */
const turn = optional(oneOf(TURNS));

/** What is asked behind a fold, and so may be missing: what one needs to change a booking, and a line for everybody. */
const bookingFields = {
  bookingCode: optionalLine(40),
  bookingPhone: optionalLine(40),
  canChange: yesNoUnknown,
  changeBy: optional(dayField),
  checkedBags: optional(wholeNumber(0, 20)),
};
/** Only flights have them, so that other forms leave them out. */
const seatFields = { seat: optionalLine(40), assistanceAskedOn: optional(dayField) };
/** What was written without a network is corrected here, too. */
const note = optionalLine(LONGEST_NOTE);

type BookingFields = z.infer<z.ZodObject<typeof bookingFields>> & Partial<z.infer<z.ZodObject<typeof seatFields>>>;

/** Nothing known of a booking is no booking. */
function withBooking<T extends BookingFields>(form: T) {
  const { bookingCode: code, bookingPhone: phone, canChange, changeBy, checkedBags, seat = '', assistanceAskedOn = null, ...rest } = form;
  const booking: Booking = { code, phone, canChange, changeBy, checkedBags, seat, assistanceAskedOn };
  const isKnown = Object.values(booking).some((value) => value !== null && value !== '');
  return { ...rest, booking: isKnown ? booking : null };
}

/** Outing, visit, appointment, transfer, note: one stretch of time on one day, or the whole day. */
export const planForm = target.extend({
  kind: oneOf(['OUTING', 'VISIT', 'APPOINTMENT', 'TRANSFER', 'NOTE']),
  title: lineField(120),
  day: dayField,
  time: optional(timeField),
  timeTurn: turn,
  minutes: optional(wholeNumber(5, 24 * 60)),
  place: optional(oneOf(PLACES)),
  purpose: purpose.nullish().transform((value) => value ?? null),
  state: oneOf(ITEM_STATES).catch('PLANNED'),
  activity: optional(oneOf(ACTIVITIES)),
  walkMinutes: optional(wholeNumber(0, 12 * 60)),
  note,
  ...betterChoice,
  ...bookingFields,
}).transform(withBooking);

export const stayForm = target.extend({
  title: requiredLine(120),
  fromDay: dayField,
  untilDay: dayField,
  address: lineField(200),
  phone: lineField(40),
  hasStairs: yesNoUnknown,
  hasLift: yesNoUnknown,
  state: oneOf(ITEM_STATES).catch('PLANNED'),
  note,
  ...bookingFields,
}).transform(withBooking);

const moment = {
  departsOn: dayField, departsTime: timeField, departsTimeTurn: turn,
  arrivesOn: dayField, arrivesTime: timeField, arrivesTimeTurn: turn,
};

/** A train or car journey: in the zones of home and New York. */
export const journeyForm = target.extend({
  kind: oneOf(['TRAIN', 'CAR']),
  direction,
  title: lineField(120),
  state: oneOf(ITEM_STATES).catch('PLANNED'),
  note,
  ...moment,
  ...bookingFields,
}).transform(withBooking);

const leg = z.object({
  fromAirport: requiredLine(80),
  toAirport: requiredLine(80),
  carrier: lineField(40),
  [CARRIER_KEPT]: optional(oneOf(['yes'])),
  flightNumber: lineField(12),
  technicalStops: wholeNumber(0, 5),
  ...moment,
}).transform(({ [CARRIER_KEPT]: kept, ...typed }) => ({ ...typed, keepsCarrier: kept === 'yes' }));

const LEG_FIELDS = [
  'fromAirport', 'toAirport', 'carrier', CARRIER_KEPT, 'flightNumber', 'technicalStops',
  'departsOn', 'departsTime', turnField('departsTime'), 'arrivesOn', 'arrivesTime', turnField('arrivesTime'),
] as const;

/** Nobody changes planes more often; what has more is two journeys. */
export const MOST_LEGS = 5;

export const legFieldName = (position: number, field: string): string => `leg${position}.${field}`;

export const legFieldNames = (position: number): readonly string[] => LEG_FIELDS.map((field) => legFieldName(position, field));

type Form = Readonly<Record<string, unknown>>;

/** The legs that somebody began to fill in; the first is always asked for. */
function typedLegs(form: Form): readonly (readonly [number, Record<string, unknown>])[] {
  return Array.from({ length: MOST_LEGS }, (_, position) => [position, legFields(form, position)] as const)
    .filter(([position, fields]) => position === 0 || isBegun(fields));
}

const legFields = (form: Form, position: number) =>
  Object.fromEntries(LEG_FIELDS.map((field) => {
    const usual = field === 'technicalStops' ? '0' : '';
    return [field, form[legFieldName(position, field)] || usual];
  }));

const isBegun = ({ technicalStops, ...fields }: Record<string, unknown>): boolean =>
  technicalStops !== '0' || Object.values(fields).some((value) => value !== '');

/** A form of ours has no such field; whoever made one hears of it, rather than losing a leg. */
const hasTooMany = (form: Form): boolean =>
  Object.entries(form).some(([name, value]) => Number(/^leg(\d{1,4})\./.exec(name)?.[1] ?? 0) >= MOST_LEGS && value !== '' && value !== '0');

const flightHead = target.extend({
  /** The import that filled the form in; one goes back to what else it told. */
  import: optional(z.uuid()),
  direction, state: oneOf(ITEM_STATES).catch('PLANNED'), note, ...bookingFields, ...seatFields,
}).transform(withBooking);

/** A flight of one leg, or of several: a connection. Problems name the field of their leg, `leg0.departsOn`. */
export const flightForm = z.looseObject({}).transform((form, context) => {
  const head = flightHead.safeParse(form);
  const legs = typedLegs(form).map(([position, fields]) => ({ position, parsed: leg.safeParse(fields) }));
  if (hasTooMany(form)) context.addIssue({ code: 'custom', message: 'too-many-legs' });
  for (const { position, parsed } of legs) {
    for (const issue of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', message: issue.message, path: [legFieldName(position, String(issue.path[0]))] });
    }
  }
  for (const issue of head.error?.issues ?? []) context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  if (!head.success) return z.NEVER;
  return { ...head.data, legs: legs.flatMap(({ position, parsed }) => (parsed.success ? [{ position, ...parsed.data }] : [])) };
});
