import type { z } from 'zod';
import type { InviteAnswer } from '@/lib/data/invitations';
import { memberOf } from '@/lib/data/members';
import type { TripAccess } from '@/lib/data/open-trip';
import type { InvitationWish } from '@/lib/domain/people/invitation';
import { type Problem, problem } from '@/lib/domain/problem';
import type { handOverForm } from '@/lib/input/people-forms';
import { typedAddress } from '@/lib/input/invitation-forms';
import { invitePerson } from './invite-person';

type Managing = TripAccess<'manage-people'>;
type Asked = z.infer<typeof handOverForm>;

interface HandOver {
  readonly patientName: string;
  /** Of the mail to somebody without an account here. */
  readonly locale: string;
}

/** Invites a new owner. From a keeper it is the patient who is asked; a member gets it at their own address. */
export async function askNewOwner(access: Managing, asked: Asked, told: HandOver, now: Date): Promise<InviteAnswer> {
  const to = await addressee(access, asked, told);
  if ('code' in to) return { type: 'refused', problem: to };
  return invitePerson(access, { role: 'OWNER', seesMedical: true, updates: 'TEXT', relation: '', ...to }, now);
}

type Addressee = Pick<InvitationWish, 'name' | 'email' | 'locale'>;

async function addressee(access: Managing, { to, email: typed }: Asked, { patientName, locale }: HandOver): Promise<Addressee | Problem> {
  if (to !== 'mail' && to !== 'link') return addressOf(await memberOf(access, to));
  // An owner hands over to somebody whose name we do not know; a keeper to the patient.
  const name = access.standing.role === 'KEEPER' ? patientName : '';
  if (to === 'link') return { name, email: null, locale };
  const { address, problem: wrong } = typedAddress(typed);
  return wrong ?? { name, email: address, locale };
}

const addressOf = (member: Awaited<ReturnType<typeof memberOf>>): Addressee | Problem =>
  member ? { name: member.name, email: member.email, locale: member.locale } : problem('to', 'member-gone');
