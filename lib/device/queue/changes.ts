const CHANNEL = 'mendway-queue';

/** Tells every open page, this one too, that something is kept or was sent. */
export function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Hears of it, from other windows and from the service worker as well; the answer ends that. */
export function onChange(hear: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = hear;
  return () => channel.close();
}
