import type { Actor, DeskFeedReader, Person, StaffRole } from '@/lib/domain/access/actor';
import { type DeskDeed, mayDoAtDesk } from '@/lib/domain/access/desk-deeds';

declare const minted: unique symbol;

/**
 * The proof that somebody may do a deed at a centre's desk. Made only here; every query about a desk takes one first and
 * asks for nothing beyond its centre.
 */
export interface DeskAccess<D extends DeskDeed = DeskDeed, A extends Person | DeskFeedReader = Person> {
  readonly centreId: string;
  readonly actor: A;
  readonly role: StaffRole;
  readonly deed: D;
  readonly [minted]: true;
}

/** Access for the deed, or null: to everybody else the desk is not there. An actor carries its roles, read with the session. */
export function openDesk<D extends DeskDeed>(actor: Actor | null, centreId: string, deed: D): DeskAccess<D> | null {
  if (actor?.type !== 'person') return null;
  const role = actor.staff.find((one) => one.centreId === centreId)?.role;
  return role && mayDoAtDesk(deed, role) ? ({ centreId, actor, role, deed } as DeskAccess<D>) : null;
}

/** The access of a calendar program: its reader was looked up with its address a moment ago, as a session is. */
export function openDeskFeed<D extends DeskDeed>(actor: DeskFeedReader, deed: D): DeskAccess<D, DeskFeedReader> | null {
  const { centreId, role } = actor;
  return mayDoAtDesk(deed, role) ? ({ centreId, actor, role, deed } as DeskAccess<D, DeskFeedReader>) : null;
}
