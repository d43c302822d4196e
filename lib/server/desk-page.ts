import { notFound, redirect } from 'next/navigation';
import type { Person } from '@/lib/domain/access/actor';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import { logHiddenPage } from './log-refusal';
import { personPage } from './person-page';
import { pathHere } from './sign-in-path';

/** Says that a centre asks for a second factor, why, and where it is set up. */
export const CENTRE_ASKS = '/account/centre-asks';

interface DeskPage<D extends DeskDeed> {
  readonly access: DeskAccess<D>;
  /** For addresses of this desk; nothing where the person has no other. */
  readonly centre: string | undefined;
  readonly now: Date;
}

/**
 * The desk that a page's reader works at: the centre that the address names (`?centre=`), else their first. Signed out: to the
 * sign-in page and back. To everybody else who is signed in there is no desk.
 */
export async function deskPage<D extends DeskDeed>(centre: string | undefined, deed: D): Promise<DeskPage<D>> {
  const person = await personPage();
  const access = openDesk(person, centre ?? person.staff[0]?.centreId ?? '', deed);
  if (!access) return refuseDesk(person, centre, deed);
  return { access, centre: centreInAddress(person, access.centreId), now: new Date() };
}

/** To who is kept from a desk until they give a second factor it says so; to everybody else there is none. */
export async function refuseDesk(person: Person, centre: string | undefined, deed: DeskDeed): Promise<never> {
  const { staff, proof } = person;
  const barredFrom = proof?.barredFrom ?? [];
  const isBarred = centre === undefined ? staff.length === 0 && barredFrom.length > 0 : barredFrom.includes(centre);
  if (isBarred) redirect(CENTRE_ASKS);
  await logHiddenPage(deed, person);
  notFound();
}

/** `?centre=` of an address of that desk: only for those who work at several. */
export const centreInAddress = ({ staff }: Person, centreId: string): string | undefined => (staff.length > 1 ? centreId : undefined);

/** The centre of the page that is being answered, for what stands around it: layouts are not told the query. */
export async function centreHere({ staff }: Person): Promise<string> {
  const query = (await pathHere())?.split('?')[1];
  return new URLSearchParams(query).get('centre') ?? staff[0]?.centreId ?? '';
}
