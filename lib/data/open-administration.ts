import type { Actor } from '@/lib/domain/access/actor';

declare const minted: unique symbol;

/**
 * The proof that somebody may change what all trips share: limits, routes, centres. Made only by `openAdministration`;
 * every change takes one first. To read them needs none: they are no secret.
 */
export interface AdministratorAccess {
  /** Null: Mendway itself, by a command of whoever runs the server. */
  readonly userId: string | null;
  readonly [minted]: true;
}

/** Null for everybody else: to them the administration is not there. */
export function openAdministration(actor: Actor | null): AdministratorAccess | null {
  if (actor?.type === 'system') return { userId: null } as AdministratorAccess;
  return actor?.type === 'person' && actor.isAdministrator ? ({ userId: actor.userId } as AdministratorAccess) : null;
}
