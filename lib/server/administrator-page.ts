import { notFound } from 'next/navigation';
import type { Person } from '@/lib/domain/access/actor';
import { openAdministration } from '@/lib/data/open-administration';
import { personPage } from './person-page';

/** The administrator who looks at a page; to everybody else who is signed in it is not there. */
export async function administratorPage(): Promise<Person> {
  const person = await personPage();
  if (!openAdministration(person)) notFound();
  return person;
}
