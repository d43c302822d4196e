import { redirect } from 'next/navigation';
import type { Person } from '@/lib/domain/access/actor';
import { isProvenLately } from '@/lib/domain/access/proof';
import { personPage } from './person-page';
import { provePath } from './prove-path';
import { pathHere } from './sign-in-path';

/**
 * Whoever looks at a page whose deed cannot be made good later, or that shows what a stranger at their computer must not
 * see: proven within ten minutes, or led to prove it, and back. The actions of such a page say `needsProof` too.
 */
export async function requireProof(): Promise<Person> {
  const person = await personPage();
  if (!isProvenLately(person.proof, new Date())) redirect(provePath(await pathHere()));
  return person;
}
