import type { Centre } from './centre';

/** Whoever looks at the directory, as far as it matters to them which centre they take. */
export interface CentreReader {
  /** The trip that they may change; null for whoever has none, or may only look at it. */
  readonly tripId: string | null;
  /** The centre of their trip. */
  readonly centreId: string | null;
  readonly hasTrip: boolean;
}

/** `plan`: begin a trip there; `use`: take it into one's trip; `mine`: it is there; `successor`: look at who follows; `tell`: say what one knows. */
export type CentreAct = 'plan' | 'use' | 'mine' | 'successor' | 'tell';

/** The one thing to do about a centre; null where there is none. Nobody is led into one that has said it will close. */
export function centreAct({ id, status, successor }: Pick<Centre, 'id' | 'status' | 'successor'>, { tripId, centreId, hasTrip }: CentreReader): CentreAct | null {
  if (id === centreId) return 'mine';
  if (status === 'UNVERIFIED') return 'tell';
  if (status === 'CLOSED') return successor ? 'successor' : null;
  if (tripId !== null) return 'use';
  return hasTrip ? null : 'plan';
}
