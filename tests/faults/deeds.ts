import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/domain/calendar/days';
import { problems } from '@/lib/text/en/problems';
import { surgeryDay } from '../support/surgery-day';
import { look, send, type Visitor } from '../instances/visitor';
import { attribute, formWith, type PlainForm } from '../support/plain-forms';
import type { Patient, World } from './crowd';

/** A browser's own limit, about: whatever takes longer has no answer. */
export const LONGEST_MS = 90_000;
const patience = (): AbortSignal => AbortSignal.timeout(LONGEST_MS);

/** `id` is a line's, a deed's, a note's title or a booker's trip. */
export interface Attempt {
  readonly id: string;
  readonly tripId: string;
  /** Resolves once Mendway has said that it is kept; else throws `Unkept`, or what the network says. */
  readonly kept: Promise<void>;
}

/** One write as somebody makes it whose browser follows no script. */
export type Deed = () => Attempt;

/** Another answer than "it is kept". */
export class Unkept extends Error {
  constructor(answer: string, readonly saysNothingSaved = false) {
    super(answer);
  }
}

async function sent(visitor: Visitor, page: string, form: PlainForm, values: Readonly<Record<string, string>>): Promise<string> {
  const answer = await send(visitor, page, form, values, patience());
  const html = await answer.text();
  const saysNothingSaved = html.includes(problems['went-wrong']);
  if (answer.status !== 303) throw new Unkept(`${answer.status}${saysNothingSaved ? ' “nothing was saved”' : html.includes(problems['may-be-saved']) ? ' “may be saved”' : ''}`, saysNothingSaved);
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
  return () => ({
    id, tripId,
    kept: sent(visitor, page, form, { id, title: `Line ${id.slice(0, 8)}`, section: 'comfort', quantity: '', packerId: '' }).then(() => void (id = randomUUID())),
  });
}

export async function ticking(site: string, { visitor, tripId }: Patient): Promise<Deed> {
  const page = `${site}/trips/${tripId}/packing`;
  const form = await formOf(visitor, page, 'deedId');
  let [id, isPacked] = [randomUUID(), true];
  return () => ({
    id, tripId,
    kept: sent(visitor, page, form, { deedId: id, packed: isPacked ? 'yes' : 'no' }).then(() => void ([id, isPacked] = [randomUUID(), !isPacked])),
  });
}

/** Each is another one: whether one without an answer is there, nobody knows. */
export async function writingNotes(site: string, { visitor, tripId }: Patient): Promise<Deed> {
  const page = `${site}/trips/${tripId}/items/new?kind=NOTE`;
  const form = await formOf(visitor, page, 'title');
  return () => {
    const id = `Note ${randomUUID()}`;
    return { id, tripId, kept: sent(visitor, page, form, { title: id, day: addDays(surgeryDay(), -3) }).then(() => undefined) };
  };
}

/** One patient after the other; who got no answer begins again, and finds what was booked. */
export function booking(site: string, { desk }: World, patients: readonly Patient[]): Deed {
  const left = [...patients];
  return () => {
    const [patient] = left;
    if (!patient) throw new Error('all have a time');
    return { id: patient.tripId, tripId: patient.tripId, kept: bookOne(site, desk.preOp, patient).then(() => void left.shift()) };
  };
}

async function bookOne(site: string, service: string, patient: Patient): Promise<void> {
  const page = await keepTime(site, service, patient);
  if (page !== null) await (await readyToBook(patient, page))();
}

/** The Tuesday and Wednesday before surgery, which the plan leaves for it. */
const DAYS = [addDays(surgeryDay(), -2), addDays(surgeryDay(), -1)];
let turn = 0;

/** The page of a time that is kept for the patient from now on; null where they have booked one. */
export async function keepTime(site: string, service: string, { visitor, tripId }: Patient): Promise<string | null> {
  turn += 1;
  const page = `${site}/trips/${tripId}/appointments/times?service=${service}&day=${DAYS[turn % DAYS.length]}`;
  const form = await formOrWay(visitor, page, 'startsAt');
  if (typeof form === 'string') return null;
  const free = (form.html.match(/<input[^>]*name="startsAt"[^>]*>/g) ?? []).filter((tag) => !tag.includes('disabled'));
  return new URL(await sent(visitor, page, form, { startsAt: attribute(free[turn % free.length] ?? '', 'value') }), site).href;
}

/** Opens that page; what is left is to send its form. */
export async function readyToBook({ visitor }: Patient, page: string): Promise<() => Promise<void>> {
  const form = await formOf(visitor, page, 'note');
  return () => sent(visitor, page, form, { note: '' }).then(() => undefined);
}
