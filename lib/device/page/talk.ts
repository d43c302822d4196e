import { isGuideAddress } from '@/lib/domain/kept/addresses';
import type { Kept, KeepTrip, Seen, ToWorker } from '@/lib/domain/kept/wire';
import { wipeOthers } from '../kept/caches';

const SCRIPT = '/sw.js';

export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in window;

const register = () => navigator.serviceWorker.register(SCRIPT, { updateViaCache: 'none' });

async function say(message: ToWorker, ports: MessagePort[] = []): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(message, ports);
}

/**
 * Tells the worker which page is looked at, so that it keeps that page or brings its copy up to date. Pages of the guide are for
 * everybody to keep; on others there is a worker only where the person asked for something that needs one.
 */
export async function tellSeen(seen: Omit<Seen, 'type'>): Promise<void> {
  if (!canKeep()) return;
  const path = new URL(seen.address, window.location.origin).pathname;
  if (isGuideAddress(path)) await register();
  else if (!(await navigator.serviceWorker.getRegistration('/'))) return;
  await say({ type: 'seen', ...seen });
}

/** Copies of pages of whoever was here before go at once. */
export async function forgetOthers(reader: string): Promise<void> {
  if (canKeep()) await wipeOthers(reader);
}

/** Asks the worker to keep a trip; however that ends, it is said. */
export async function keepHere(wish: Omit<KeepTrip, 'type'>): Promise<Kept> {
  if (!canKeep()) return 'denied';
  await register();
  // A browser that runs short of room asks nobody before it clears what was not said to stay.
  await navigator.storage?.persist?.().catch(() => false);
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<Kept>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as Kept);
  });
  await say({ type: 'keep-trip', ...wish }, [port2]);
  return answered;
}
