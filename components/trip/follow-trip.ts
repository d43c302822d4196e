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

/** No page asks more often than this. */
const POLL_MS = 15_000;

/** The state of the trip; `gone` when it is not there for this reader, null when nobody answers. */
export async function askState(address: string): Promise<TripState | 'gone' | null> {
  const answer = await fetch(`${address}/live`, { headers: { accept: 'application/json' } }).catch(() => null);
  if (answer?.ok) return (await answer.json()) as TripState;
  return answer?.status === 404 ? 'gone' : null;
}

/** Follows the trip while the page is looked at: a hidden one needs no news, and browsers open few streams at once. */
export function followTrip(address: string, listener: Listener): () => void {
  let leave = nothing;
  const look = (): void => {
    leave();
    leave = document.hidden ? nothing : listen(address, listener, look);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    leave();
  };
}

const nothing = (): void => undefined;

/** By a stream of events, which the browser mends; where none holds, or none comes through, by asking now and then. */
function listen(address: string, { hear, gone }: Listener, again: () => void): () => void {
  let hasHeard = false;
  const stream = new EventSource(`${address}/live`);
  stream.onmessage = ({ data }) => {
    const [version, packing, people] = String(data).split(' ').map(Number);
    hasHeard = true;
    hear({ version: version ?? 0, packing: packing ?? 0, people: people ?? 0 });
  };
  const leave = (): void => {
    clearInterval(poll);
    stream.close();
  };
  const ask = async (): Promise<void> => {
    if (hasHeard && stream.readyState === EventSource.OPEN) return;
    const state = await askState(address);
    if (state === 'gone') {
      leave();
      gone();
    } else if (state) {
      hear(state);
      if (stream.readyState === EventSource.CLOSED) again();
    }
  };
  const poll = setInterval(() => void ask(), POLL_MS);
  // A stream that told something and is then refused: its reader may have no access any more, and should not read on.
  stream.onerror = () => (hasHeard && stream.readyState === EventSource.CLOSED ? void ask() : undefined);
  return leave;
}
