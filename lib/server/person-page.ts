import { redirect } from 'next/navigation';
import type { Person } from '@/lib/domain/access/actor';
import { currentActor } from './actor';
import { signInHere } from './sign-in-path';

/** Who looks at a page behind the sign-in; everybody else is led there, and back. */
export async function personPage(): Promise<Person> {
  const actor = await currentActor();
  if (!actor) redirect(await signInHere());
  return actor;
}
