import type { Actor } from '@/lib/domain/access/actor';
import { recordAccountDeed } from '@/lib/data/audit';
import { signOut } from './auth';
import { done, type Outcome } from './outcome';

/** Ends the session of whoever is signed in, and leads on as nobody. */
export async function signOutTo(path: string, actor: Actor | null, now: Date): Promise<Outcome> {
  if (actor?.type === 'person') await recordAccountDeed(actor.userId, 'sign-out', now);
  await signOut({ redirect: false });
  return done(path);
}
