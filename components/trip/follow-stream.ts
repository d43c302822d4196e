/** What a page follows, and what it does with it. */
export interface Source {
  /** Where the events come from; asked anew at each opening. */
  readonly address: () => string;
  /** The data of one event. */
  readonly hear: (data: string) => void;
  /** Asks once, where no stream comes through, and hears what is answered: whether it is gone for this reader; null when nobody answers. */
  readonly ask: () => Promise<'gone' | 'heard' | null>;
  /** It is not there for this reader any more. */
  readonly gone: () => void;
}

/** No page asks more often than this. */
const POLL_MS = 15_000;

/** Follows while the page is looked at, `unseen` meanwhile: a hidden one needs little news, and browsers open few streams at once. */
export function followStream(source: Source, unseen: () => () => void = () => nothing): () => void {
  let leave = nothing;
  const look = (): void => {
    leave();
    leave = document.hidden ? unseen() : listen(source, look);
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
function listen({ address, hear, ask, gone }: Source, again: () => void): () => void {
  let hasHeard = false;
  const stream = new EventSource(address());
  stream.onmessage = ({ data }) => {
    hasHeard = true;
    hear(String(data));
  };
  const leave = (): void => {
    clearInterval(poll);
    stream.close();
  };
  const askInstead = async (): Promise<void> => {
    if (hasHeard && stream.readyState === EventSource.OPEN) return;
    const answer = await ask();
    if (answer === 'gone') {
      leave();
      gone();
    } else if (answer && stream.readyState === EventSource.CLOSED) again();
  };
  const poll = setInterval(() => void askInstead(), POLL_MS);
  // A stream that told something and is then refused: its reader may have no access any more, and should not read on.
  stream.onerror = () => (hasHeard && stream.readyState === EventSource.CLOSED ? void askInstead() : undefined);
  return leave;
}
