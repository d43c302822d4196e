import { notFound } from 'next/navigation';
import type { Person } from '@/lib/domain/access/actor';
import { type AdministratorAccess, openAdministration } from '@/lib/data/open-administration';
import { logHiddenPage } from './log-refusal';
import { personPage } from './person-page';

export interface AdministratorVisit {
  readonly person: Person;
  readonly access: AdministratorAccess;
}

/** An administrator who looks at a page, with their access; to everybody else who is signed in it is not there. */
export async function administratorVisit(): Promise<AdministratorVisit> {
  const person = await personPage();
  const access = openAdministration(person);
  if (access) return { person, access };
  await logHiddenPage('administrate', person);
  notFound();
}

/** The administrator alone, where what is shown is no secret. */
export const administratorPage = async (): Promise<Person> => (await administratorVisit()).person;
