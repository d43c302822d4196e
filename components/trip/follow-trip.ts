import { followStream } from './follow-stream';

/** How far the trip has come: one number grows with its plan, one with its packing, one with its people. */
export interface Grown {
  readonly version: number;
  readonly packing: number;
  readonly people: number;
}

export interface TripState extends Grown {
  /** Who made the last change. */
  readonly by: string | null;
}

interface Listener {
  /** What the trip has come to, now and whenever it grows. */
  readonly hear: (grown: Grown) => void;
  /** The trip is not there for this reader any more. */
  readonly gone: () => void;
}

/** The state of the trip; `gone` when it is not there for this reader, null when nobody answers. */
export async function askState(address: string): Promise<TripState | 'gone' | null> {
  const answer = await fetch(`${address}/live`, { headers: { accept: 'application/json' } }).catch(() => null);
  if (answer?.ok) return (await answer.json()) as TripState;
  return answer?.status === 404 ? 'gone' : null;
}

/** Follows the trip while the page is looked at. */
export const followTrip = (address: string, { hear, gone }: Listener): (() => void) => followStream({
  address: () => `${address}/live`,
  hear(data) {
    const [version, packing, people] = data.split(' ').map(Number);
    hear({ version: version ?? 0, packing: packing ?? 0, people: people ?? 0 });
  },
  async ask() {
    const state = await askState(address);
    if (!state || state === 'gone') return state;
    hear(state);
    return 'heard';
  },
  gone,
});
