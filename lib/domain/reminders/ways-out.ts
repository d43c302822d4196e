import { type Channel, isWayOut, type WayOut } from './kinds';

export interface Reachable {
  /** Some browser of theirs takes pushes. */
  readonly hasDevice: boolean;
  /** No mail to them has come back lately. */
  readonly takesMail: boolean;
}

/**
 * The ways by which something goes out that is wanted by those channels: where one leads nowhere, the other takes its place,
 * unless the inbox is named beside it: whoever stopped mails gets none in the place of pushes either.
 */
export function waysOut(wanted: readonly Channel[], { hasDevice, takesMail }: Reachable): readonly WayOut[] {
  const open = { MAIL: takesMail, PUSH: hasDevice };
  const ways = wanted.filter(isWayOut).map((way) => (open[way] || wanted.includes('INBOX') ? way : OTHER[way]));
  return [...new Set(ways)].filter((way) => open[way]);
}

const OTHER = { MAIL: 'PUSH', PUSH: 'MAIL' } as const;

/** Whether something wanted by those channels may go out by mail at all, in the place of a push too. */
export const mayBeMailed = (wanted: readonly Channel[]): boolean => waysOut(wanted, { hasDevice: false, takesMail: true }).length > 0;
