import { expect, test } from '@playwright/test';
import { database } from '@/lib/data/client';
import type { Answer } from '@/tests/fuzz/wire';
import { type AccessWorld, accessWorld } from '@/tests/support/access-world';
import { type Call, callsOf, idsOf, sessionsOf, tokenCalls, tokensOf } from '../support/access-addresses';
import { get } from '../support/plain-http';

const AT_ONCE = 6;
const MARK = 'htmlmark';
/** Closes whatever it might stand in, and begins a script. */
const EVIL = `"'--></title></textarea></style></script><script>${MARK}</script><img src=x onerror=${MARK}>`;
const RUNS = new RegExp(`<script>${MARK}|<img src=x onerror=${MARK}`);

/** All that people of this world typed, and their names. */
async function typeEvil({ tripId, keptId, centre, people }: AccessWorld): Promise<void> {
  const [ofTrips, ofPeople] = [{ in: [tripId, keptId] }, { in: Object.values(people).map(({ userId }) => userId) }];
  await database().user.updateMany({ where: { id: ofPeople }, data: { name: EVIL } });
  await database().centre.update({ where: { id: centre.id }, data: { name: EVIL, address: EVIL, phone: EVIL } });
  await database().trip.updateMany({ where: { id: ofTrips }, data: { patientName: EVIL, homeCity: EVIL, escortName: EVIL } });
  await database().item.updateMany({ where: { tripId: ofTrips }, data: { title: EVIL, bookingCode: EVIL } });
  await database().task.updateMany({ where: { tripId: ofTrips }, data: { title: EVIL } });
  await database().tripMember.updateMany({ where: { tripId: ofTrips }, data: { relation: EVIL } });
  await database().invitation.updateMany({ where: { tripId: ofTrips }, data: { name: EVIL } });
  await database().shareLink.updateMany({ where: { tripId: ofTrips }, data: { name: EVIL } });
  await database().service.updateMany({ where: { centreId: centre.id }, data: { name: EVIL, location: EVIL, preparation: EVIL } });
  await database().resource.updateMany({ where: { centreId: centre.id }, data: { name: EVIL } });
}

test('nothing that somebody typed becomes a tag, on any page, whoever opens it', async () => {
  test.setTimeout(120_000);
  const world = await accessWorld();
  const [ids, tokens, sessions] = [await idsOf(world), await tokensOf(world), await sessionsOf(Object.values(world.people))];
  await typeEvil(world);
  const seen = ['owner', 'staff', 'administrator'];
  const calls = [...callsOf(world, ids).filter(({ who, isOpen }) => isOpen === true && seen.includes(who)), ...tokenCalls(tokens).filter(({ isOpen }) => isOpen === true)];
  const pages = calls.filter(({ method, path }) => method === 'GET' && !path.endsWith('/live'));
  const bodies: { readonly call: Call; readonly page: Answer }[] = [];
  const walk = async (): Promise<void> => {
    for (let call = pages.shift(); call; call = pages.shift()) bodies.push({ call, page: await get(call.path, cookieOf(call, sessions)) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
  const html = bodies.filter(({ page }) => String(page.headers['content-type']).startsWith('text/html'));
  expect(html.filter(({ page }) => RUNS.test(page.body)).map(({ call }) => call.path)).toEqual([]);
  // Else nothing was tried: the texts stand there, made harmless.
  expect(html.filter(({ page }) => page.body.includes(`&lt;script&gt;${MARK}`)).length).toBeGreaterThan(30);
});

function cookieOf({ actor }: Call, sessions: ReadonlyMap<string, string>): { cookie?: string } {
  const cookie = actor?.type === 'person' ? sessions.get(actor.userId) : undefined;
  return cookie === undefined ? {} : { cookie };
}
