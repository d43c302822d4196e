import { redirect } from 'next/navigation';
import type { Person } from '@/lib/domain/access/actor';
import { currentActor } from './actor';

/** Who looks at a page behind the sign-in; everybody else is led there. */
export async function personPage(): Promise<Person> {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  return actor;
}
