import type { Channel } from './kinds';

/** A way out of Mendway. */
export type WayOut = Exclude<Channel, 'INBOX'>;

export interface Reachable {
  /** Some browser of theirs takes pushes. */
  readonly hasDevice: boolean;
  /** No mail to them has come back lately. */
  readonly takesMail: boolean;
}

/** The ways by which something goes out that is wanted by those channels: where one leads nowhere, the other takes its place. */
export function waysOut(wanted: readonly Channel[], { hasDevice, takesMail }: Reachable): readonly WayOut[] {
  const open = { MAIL: takesMail, PUSH: hasDevice };
  const ways = wanted.filter((channel) => channel !== 'INBOX').map((way) => (open[way] ? way : OTHER[way]));
  return [...new Set(ways)].filter((way) => open[way]);
}

const OTHER = { MAIL: 'PUSH', PUSH: 'MAIL' } as const;
