import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { look, send, type Visitor } from '../../instances/visitor';
import type { Chance } from '../../support/chance';
import { formWith } from '../../support/plain-forms';
import { addressOfSomebody, type LoadWorld, type Member, PASSWORD } from './world';

/** What somebody does: a page looked at, a form sent. Takes how long each took, by its screen. */
export interface Act {
  readonly name: string;
  /** Of all that is done, so many in a hundred. */
  readonly share: number;
  readonly run: (doer: Doer) => Promise<void>;
}

export interface Doer {
  readonly world: LoadWorld;
  readonly chance: Chance;
  /** Keeps how long an answer took to its end, and that it was another than expected. */
  readonly take: (screen: string, expected: number, asked: Promise<Response>) => Promise<string>;
}

const asSomebody = (world: LoadWorld): Visitor => ({ site: world.site, cookie: '', address: addressOfSomebody() });

/** Looks at one of those pages of their trip, each as often as it stands there. */
const looking = (pages: readonly (readonly [string, string])[]) => async ({ chance, take }: Doer, member: Member): Promise<void> => {
  const [screen, path] = chance.pick(pages);
  await take(screen, 200, look(member, `${member.site}/trips/${member.trip}${path}`));
};

const OF_PATIENTS = looking([['trip', ''], ['trip', ''], ['trip', ''], ['calendar', '/calendar'], ['flights', '/flights'], ['appointments', '/appointments'], ['people', '/people'], ['packing', '/packing'], ['card', '/card'], ['history', '/history'], ['item form', '/items/new?kind=OUTING']]);
const OF_CAREGIVERS = looking([['trip', ''], ['trip', ''], ['calendar', '/calendar'], ['packing', '/packing'], ['people', '/people'], ['updates', '/updates']]);

/** A box of the list, whichever it is. */
async function tick({ take }: Doer, member: Member): Promise<void> {
  const page = `${member.site}/trips/${member.trip}/packing`;
  const form = formWith(await take('packing', 200, look(member, page)), 'deedId');
  if (form) await take('tick (sent)', 303, send(member, page, form, { deedId: randomUUID() }));
}

async function addNote({ take }: Doer, member: Member): Promise<void> {
  const page = `${member.site}/trips/${member.trip}/items/new?kind=NOTE`;
  const form = formWith(await take('item form', 200, look(member, page)), 'title');
  if (form) await take('note (sent)', 303, send(member, page, form, { title: 'Call the pharmacy', day: addDays(dayIn(NEW_YORK, new Date()), 30) }));
}

/** Not one of the cookie: it counts what a password costs. */
async function comeIn({ world, chance, take }: Doer): Promise<void> {
  const visitor = asSomebody(world);
  const page = `${world.site}/sign-in`;
  const form = formWith(await take('sign-in', 200, look(visitor, page)), 'password');
  if (form) await take('sign-in (sent)', 303, send(visitor, page, form, { email: chance.pick(world.emails), password: PASSWORD }));
}

const BOARDS: readonly (readonly [string, string])[] = [
  ['board', '/arrivals'], ['board', '/arrivals'], ['board', '/arrivals?range=30'], ['board, filtered', '/arrivals?flags=no-escort'], ['board, filtered', '/arrivals?needs=wheelchair&sort=surgery'], ['day sheet', '/arrivals/day'], ['arrivals by day', '/arrivals/calendar'],
];

async function watchArrivals({ world, chance, take }: Doer): Promise<void> {
  const [screen, path] = chance.pick(BOARDS);
  await take(screen, 200, look(chance.pick(world.staff), world.site + path));
}

export const ACTS: readonly Act[] = [
  { name: 'patients look', share: 36, run: (doer) => OF_PATIENTS(doer, doer.chance.pick(doer.world.patients)) },
  { name: 'patients tick', share: 6, run: (doer) => tick(doer, doer.chance.pick(doer.world.patients)) },
  { name: 'patients write', share: 3, run: (doer) => addNote(doer, doer.chance.pick(doer.world.patients)) },
  { name: 'caregivers look', share: 16, run: (doer) => OF_CAREGIVERS(doer, doer.chance.pick(doer.world.caregivers)) },
  { name: 'caregivers tick', share: 4, run: (doer) => tick(doer, doer.chance.pick(doer.world.caregivers)) },
  { name: 'share links', share: 10, run: ({ world, chance, take }) => take('share link', 200, look(asSomebody(world), world.site + chance.pick(world.links))).then(() => undefined) },
  { name: 'calendar feeds', share: 8, run: ({ world, chance, take }) => take('feed', 200, look(asSomebody(world), world.site + chance.pick(world.feeds))).then(() => undefined) },
  { name: 'staff', share: 12, run: watchArrivals },
  { name: 'visitors', share: 4, run: ({ world, chance, take }) => { const [screen, path] = chance.pick([['landing', '/'], ['guide', '/guide'], ['emergency', '/emergency'], ['centres', '/centres']] as const); return take(screen, 200, look(asSomebody(world), world.site + path)).then(() => undefined); } },
  { name: 'sign in', share: 1, run: comeIn },
];
