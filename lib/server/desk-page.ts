import { notFound } from 'next/navigation';
import type { Person } from '@/lib/domain/access/actor';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import { personPage } from './person-page';
import { pathHere } from './sign-in-path';

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
  if (!access) notFound();
  return { access, centre: centreInAddress(person, access.centreId), now: new Date() };
}

/** `?centre=` of an address of that desk: only for those who work at several. */
export const centreInAddress = ({ staff }: Person, centreId: string): string | undefined => (staff.length > 1 ? centreId : undefined);

/** The centre of the page that is being answered, for what stands around it: layouts are not told the query. */
export async function centreHere({ staff }: Person): Promise<string> {
  const query = (await pathHere())?.split('?')[1];
  return new URLSearchParams(query).get('centre') ?? staff[0]?.centreId ?? '';
}
