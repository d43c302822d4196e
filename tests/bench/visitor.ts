import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { DEMO_PASSWORD } from '@/prisma/seed/demo';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import { cookiesOf, filledIn, formWith } from '../support/plain-forms';

/** What a browser that visits the site asks with, beside the cookie. */
export const BROWSER_HEADERS = { accept: 'text/html', 'accept-encoding': 'gzip', 'accept-language': 'en' };

/** The pages of the demo's patient. */
export interface Screens {
  readonly landing: string;
  readonly newTrip: string;
  readonly preview: string;
  readonly signIn: string;
  readonly overview: string;
  readonly itemForm: string;
  readonly calendar: string;
  readonly flights: string;
  readonly packing: string;
  /** What somebody without an account opens by a share link that shows everything. */
  readonly shared: string;
}

/** Somebody who came as people do: by the forms, without JavaScript. */
export interface Visitor {
  readonly cookie: string;
  readonly screens: Screens;
}

const PLAN = { procedure: 'microdiscectomy', dateKnown: 'no', travel: 'FLY', home: 'DEN', centre: '', forWhom: 'me', escort: 'none' };

export async function visit(site: string): Promise<Visitor> {
  const plan = await submitForm(`${site}/trips/new`, 'procedure', PLAN);
  const signedIn = await submitForm(`${site}/sign-in`, 'password', { email: 'maya@demo.mendway.test', password: DEMO_PASSWORD });
  const cookie = cookiesOf(signedIn);
  const trips = await (await fetch(`${site}/trips`, { headers: { cookie } })).text();
  const overview = found(/href="(\/trips\/[0-9a-f-]{36})"/.exec(trips)?.[1], 'no trip after signing in');
  const preview = found(plan.headers.get('location'), 'no plan from the answers');
  const ofTrip = { overview, itemForm: `${overview}/items/new?kind=OUTING`, calendar: `${overview}/calendar`, flights: `${overview}/flights`, packing: `${overview}/packing` };
  const shared = await shareLink(site, overview, cookie);
  return { cookie, screens: { landing: '/', newTrip: '/trips/new', preview, signIn: '/sign-in', ...ofTrip, shared } };
}

/** A link that the patient makes; one from an earlier visit does as well. */
async function shareLink(site: string, overview: string, cookie: string): Promise<string> {
  const linkOn = async () => /\/s\/[\w-]{43}/.exec(await (await fetch(`${site}${overview}/people`, { headers: { cookie } })).text())?.[0];
  const lastDay = addDays(dayIn(NEW_YORK, new Date()), 60);
  const choice = { name: 'Bench', itinerary: 'on', flights: 'on', stay: 'on', updates: 'TEXT', lastDay, passcode: '' };
  const known = await linkOn();
  if (!known) await submitForm(`${site}${overview}/people/links/new`, 'lastDay', choice, cookie);
  return found(known ?? (await linkOn()), 'no share link');
}

/** Sends the form of a page that has the field, filled in. */
async function submitForm(page: string, field: string, values: Readonly<Record<string, string>>, cookie = ''): Promise<Response> {
  const html = await (await fetch(page, { headers: { cookie } })).text();
  const form = found(formWith(html, field), `no form with ${field} at ${page}`);
  return fetch(page, { method: 'POST', body: filledIn(form, values), redirect: 'manual', headers: { origin: new URL(page).origin, cookie } });
}

function found<T>(value: T | null | undefined, otherwise: string): T {
  if (value === null || value === undefined) throw new StartRefusal(`The bench finds ${otherwise}.`);
  return value;
}
