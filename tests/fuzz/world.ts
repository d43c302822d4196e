import { randomUUID } from 'node:crypto';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { beginCodeApp } from '@/lib/data/second-factors';
import { createSession } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { idsOf, tokensOf } from '../e2e/support/access-addresses';
import { accessWorld, type AccessWorld, type Who } from '../support/access-world';
import type { Chance } from '../support/chance';
import { makePerson } from '../support/factories';
import type { Known } from './samples';

/** Those of the access world, somebody who owes a second factor, and somebody whose account is to be deleted. */
export type Attacker = Who | 'waiting' | 'leaving' | 'nobody';

export interface FuzzWorld {
  readonly access: AccessWorld;
  readonly known: Known;
  readonly tokens: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, Person>>;
}

/** People, trips and a desk that nobody has attacked yet. */
export async function freshWorld(): Promise<FuzzWorld> {
  const access = await accessWorld();
  const [ids, tokens, waiting, leaving] = [await idsOf(access), await tokensOf(access), await personWhoOwes(), await makePerson({ name: 'Jo leaving' })];
  const [askedAt, dueAt] = [new Date(), new Date(Date.now() + 1e9)];
  await database().user.update({ where: { id: leaving.userId }, data: { deletionAskedAt: askedAt, deletionDueAt: dueAt } });
  return { access, tokens, people: { ...access.people, waiting, leaving }, known: { ...ids, ...(await moreOf(access, ids)) } };
}

async function personWhoOwes(): Promise<Person> {
  const person = await makePerson({ name: 'Jo waiting' });
  const now = new Date();
  await beginCodeApp(person, now);
  await database().codeApp.update({ where: { userId: person.userId }, data: { confirmedAt: now } });
  return person;
}

/** Ids by the names that fields have for them. */
async function moreOf({ centre, tripId, people }: AccessWorld, ids: Known): Promise<Known> {
  const [service, resource, line, change] = [
    await database().service.findFirst({ where: { centreId: centre.id } }), await database().resource.findFirst({ where: { centreId: centre.id } }),
    await database().packingLine.findFirst({ where: { tripId } }), await database().change.findFirst({ where: { tripId } }),
  ];
  const { userId = '' } = ids;
  return {
    who: userId, personId: userId, person: userId, from: '/trips', serviceId: service?.id ?? '', resourceId: resource?.id ?? '', changeId: change?.id ?? randomUUID(), line: line?.lineKey ?? 'x', lineKey: line?.lineKey ?? 'x',
    email: people.owner.email, password: 'seven-quiet-herons-walk', procedure: 'microdiscectomy',
  };
}

const AN_HOUR_MS = 3_600_000;

/** A session of theirs, new for each call, so that no call before can have ended it; one in five has not proven anything lately. */
export async function cookieOf(person: Person, chance: Chance): Promise<string> {
  const [token, now] = [makeToken(), new Date()];
  await createSession({ tokenHash: hashToken(token), userId: person.userId, device: 'fuzz' }, now);
  if (chance.under(5) === 0) await database().session.updateMany({ where: { sessionToken: hashToken(token) }, data: { provenAt: new Date(now.getTime() - AN_HOUR_MS) } });
  return `authjs.session-token=${token}`;
}
