import { type Channel, type ToldKind, WAYS_OUT } from './kinds';

/** How somebody is told, as they choose it: by e-mail, on their phone or browser, by both, in the inbox alone. */
export const WAYS = ['mail', 'push', 'both', 'inbox'] as const;
export type Way = (typeof WAYS)[number];

/** The choice for one kind: `main` follows the way for all, `off` is not told at all. */
export const KIND_WAYS = ['main', ...WAYS, 'off'] as const;
export type KindWay = (typeof KIND_WAYS)[number];

/** News stands in the inbox whatever somebody chooses. */
export const NEWS_WAYS = ['main', ...WAYS] as const;

const CHANNELS_OF = { mail: ['MAIL'], push: ['PUSH'], both: ['MAIL', 'PUSH'], inbox: ['INBOX'] } as const satisfies Readonly<Record<Way, readonly Channel[]>>;

export const channelsOfWay = (way: Way): readonly Channel[] => CHANNELS_OF[way];

/** The way that these channels are; every set of channels is one. */
export function wayOf(channels: readonly Channel[]): Way {
  const [mail, push] = WAYS_OUT.map((channel) => channels.includes(channel));
  if (mail) return push ? 'both' : 'mail';
  return push ? 'push' : 'inbox';
}

/** Null: what holds for every kind. */
export function channelsOfKindWay(way: KindWay): readonly Channel[] | null {
  if (way === 'main') return null;
  return way === 'off' ? [] : channelsOfWay(way);
}

export function kindWayOf(choices: ReadonlyMap<ToldKind, readonly Channel[]>, kind: ToldKind): KindWay {
  const channels = choices.get(kind);
  if (!channels) return 'main';
  return channels.length === 0 ? 'off' : wayOf(channels);
}
