import { notFound } from 'next/navigation';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import { personPage } from './person-page';

interface DeskVisit<D extends DeskDeed> {
  readonly access: DeskAccess<D>;
  /** All centres that the person works at; most work at one. */
  readonly centreIds: readonly string[];
  readonly now: Date;
}

/**
 * The desk that a page's reader works at: the centre that the address names (`?centre=`), else their first. Signed out: to the
 * sign-in page and back. To everybody else who is signed in there is no desk.
 */
export async function deskPage<D extends DeskDeed>(centre: string | undefined, deed: D): Promise<DeskVisit<D>> {
  const person = await personPage();
  const centreIds = person.staff.map(({ centreId }) => centreId);
  const access = openDesk(person, centre ?? centreIds[0] ?? '', deed);
  if (!access) notFound();
  return { access, centreIds, now: new Date() };
}
