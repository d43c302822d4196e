import { randomUUID } from 'node:crypto';
import { addDays, weekdayOf } from '@/lib/domain/calendar/days';
import { surgeryDay } from '../instances/people';
import { look, send, type Visitor } from '../instances/visitor';
import { attribute, formWith, type PlainForm } from '../support/plain-forms';
import type { Patient, World } from './crowd';

/** A browser's own limit, about: whatever takes longer has no answer. */
export const LONGEST_MS = 90_000;
const patience = (): AbortSignal => AbortSignal.timeout(LONGEST_MS);

/** Done and said to be done: `id` is a line's, a deed's, a note's title or a booker's trip. */
export interface Done {
  readonly id: string;
  readonly tripId: string;
}

/** One write as somebody makes it whose browser follows no script; throws `Unkept` or what the network says where Mendway did not say that it is kept. */
export type Deed = () => Promise<Done>;

export class Unkept extends Error {}

async function sent(visitor: Visitor, page: string, form: PlainForm, values: Readonly<Record<string, string>>): Promise<string> {
  const answer = await send(visitor, page, form, values, patience());
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Unkept(String(answer.status));
  return answer.headers.get('location') ?? '';
}

/** The form of a page with that field; where a page leads instead. */
async function formOrWay(visitor: Visitor, page: string, field: string): Promise<PlainForm | string> {
  const answer = await look(visitor, page, patience());
  const html = await answer.text();
  if (answer.status > 300 && answer.status < 400) return answer.headers.get('location') ?? '';
  const form = formWith(html, field);
  if (!form) throw new Unkept(`${answer.status} without a form`);
  return form;
}

async function formOf(visitor: Visitor, page: string, field: string): Promise<PlainForm> {
  const form = await formOrWay(visitor, page, field);
  if (typeof form === 'string') throw new Unkept(`led away`);
  return form;
}

/** Sends each until it is kept: its id was made with the form. */
export async function addingLines(site: string, { visitor, tripId }: Patient): Promise<Deed> {
  const page = `${site}/trips/${tripId}/packing/add`;
  const form = await formOf(visitor, page, 'title');
  let id = randomUUID();
  return async () => {
    await sent(visitor, page, form, { id, title: `Line ${id.slice(0, 8)}`, section: 'comfort', quantity: '', packerId: '' });
    const done = { id, tripId };
    id = randomUUID();
    return done;
  };
}

export async function ticking(site: string, { visitor, tripId }: Patient): Promise<Deed> {
  const page = `${site}/trips/${tripId}/packing`;
  const form = await formOf(visitor, page, 'deedId');
  let [id, isPacked] = [randomUUID(), true];
  return async () => {
    await sent(visitor, page, form, { deedId: id, packed: isPacked ? 'yes' : 'no' });
    const done = { id, tripId };
    [id, isPacked] = [randomUUID(), !isPacked];
    return done;
  };
}

/** Each is another one: whether one without an answer is there, nobody knows. */
export async function writingNotes(site: string, { visitor, tripId }: Patient): Promise<Deed> {
  const page = `${site}/trips/${tripId}/items/new?kind=NOTE`;
  const form = await formOf(visitor, page, 'title');
  return async () => {
    const title = `Note ${randomUUID()}`;
    await sent(visitor, page, form, { title, day: addDays(surgeryDay(), -3) });
    return { id: title, tripId };
  };
}

/** One patient after the other; who got no answer begins again, and finds what was booked. Null once all have a time. */
export function booking(site: string, { desk }: World, patients: readonly Patient[]): Deed {
  const left = [...patients];
  return async () => {
    const [patient] = left;
    if (!patient) throw new Error('all have a time');
    const page = await keepTime(site, desk.preOp, patient);
    if (page !== null) await bookKept(patient, page);
    left.shift();
    return { id: patient.tripId, tripId: patient.tripId };
  };
}

/** Weekdays before surgery: a page opens one. */
const DAYS = Array.from({ length: 28 }, (_, before) => addDays(surgeryDay(), -before - 2)).filter((day) => weekdayOf(day) >= 1 && weekdayOf(day) <= 5);
let turn = 0;

/** The page of a time that is kept for the patient from now on; null where they have booked one. */
export async function keepTime(site: string, service: string, { visitor, tripId }: Patient): Promise<string | null> {
  turn += 1;
  const page = `${site}/trips/${tripId}/appointments/times?service=${service}&day=${DAYS[turn % DAYS.length]}`;
  const form = await formOrWay(visitor, page, 'startsAt');
  if (typeof form === 'string') return null;
  const free = (form.html.match(/<input[^>]*name="startsAt"[^>]*>/g) ?? []).filter((tag) => !tag.includes('disabled'));
  return new URL(await sent(visitor, page, form, { startsAt: attribute(free[0] ?? '', 'value') }), site).href;
}

export async function bookKept({ visitor }: Patient, page: string): Promise<void> {
  await sent(visitor, page, await formOf(visitor, page, 'note'), { note: '' });
}
