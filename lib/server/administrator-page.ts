import { notFound } from 'next/navigation';
import type { Person } from '@/lib/domain/access/actor';
import { type AdministratorAccess, openAdministration } from '@/lib/data/open-administration';
import { personPage } from './person-page';

/** The administrator who looks at a page; to everybody else who is signed in it is not there. */
export async function administratorPage(): Promise<{ readonly person: Person; readonly access: AdministratorAccess }> {
  const person = await personPage();
  const access = openAdministration(person);
  if (!access) notFound();
  return { person, access };
}
