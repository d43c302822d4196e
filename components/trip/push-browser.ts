/** Whether this browser shows reminders, and if it cannot, why. */
export type PushStanding = 'on' | 'off' | 'denied' | 'home-screen' | 'unsupported';

export interface KnownDevice {
  readonly mark: string;
  readonly isOfSession: boolean;
}

const SCRIPT = '/sw.js';

const isAble = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Only Apple's phones and tablets have the property; their browsers have push in pages on the home screen alone. */
const isTabOfApple = (): boolean => 'standalone' in navigator && navigator.standalone === false;

/** The subscription that this browser has, whether or not Mendway knows of it. */
export async function ownSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(SCRIPT);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Where this browser stands, and whether the present session has to be told to Mendway. */
export async function pushStanding(known: readonly KnownDevice[]): Promise<{ standing: PushStanding; isOfSession: boolean }> {
  if (!isAble()) return { standing: isTabOfApple() ? 'home-screen' : 'unsupported', isOfSession: false };
  if (Notification.permission === 'denied') return { standing: 'denied', isOfSession: false };
  const subscription = await ownSubscription();
  const mark = subscription && (await markOf(subscription.endpoint));
  const device = known.find((one) => one.mark === mark);
  return { standing: device ? 'on' : 'off', isOfSession: device?.isOfSession ?? false };
}

/** As lib/data/push-subscriptions makes it. */
async function markOf(endpoint: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint)));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks the person by way of the browser, then the browser's push service; without a permission, what was said instead. */
export async function subscribeHere(publicKey: string): Promise<PushSubscription | 'denied' | 'dismissed'> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'dismissed';
  await navigator.serviceWorker.register(SCRIPT, { updateViaCache: 'none' });
  const { pushManager } = await navigator.serviceWorker.ready;
  // One of another key, or of somebody who signed out, would stand in the way.
  await (await pushManager.getSubscription())?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

export function asForm(subscription: PushSubscription): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ endpoint: subscription.endpoint, ...subscription.toJSON().keys })) form.set(name, value);
  return form;
}
