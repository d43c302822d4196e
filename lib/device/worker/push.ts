/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

const HOME = '/inbox';
/** Said when a push cannot be read, which a page's words are not there for. */
const SOMETHING_NEW = { en: 'There is something new in your inbox.', es: 'Hay algo nuevo entre sus mensajes.' } as const;

interface Note {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly lang: string;
  readonly url: string;
}

/** A browser takes the permission away where something is pushed and nothing shown: so something is always shown. */
export function showPush(data: PushMessageData | null): Promise<void> {
  const { title, body, tag, lang, url } = noteIn(data);
  // The tag is the message: where it comes a second time it replaces the first, without another sound.
  return self.registration.showNotification(title, { body, tag, lang, data: { url } });
}

function noteIn(data: PushMessageData | null): Note {
  const lang = self.navigator.language.startsWith('es') ? 'es' : 'en';
  const generic = { title: 'Mendway', body: SOMETHING_NEW[lang], tag: 'mendway', lang, url: HOME };
  const note = parsed(data);
  const said = Object.keys(generic).flatMap((name) => (typeof note[name] === 'string' ? [[name, note[name]]] : []));
  const whole: Note = { ...generic, ...Object.fromEntries(said) };
  return { ...whole, url: ownAddress(whole.url) };
}

function parsed(data: PushMessageData | null): Record<string, unknown> {
  try {
    return Object(data?.json());
  } catch {
    return {};
  }
}

/** Only what is ours is opened, whatever a push says. */
function ownAddress(url: string): string {
  const { origin } = self.location;
  const asked = URL.canParse(url, origin) ? new URL(url, origin) : null;
  return asked?.origin === origin ? asked.href : new URL(HOME, origin).href;
}

/** A tab that shows something else is left alone: somebody may be typing there. */
export async function showAddress(url: string): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = tabs.find((tab) => tab.url.split('#')[0] === url);
  await (there ? there.focus() : self.clients.openWindow(url));
}

interface SubscriptionChange {
  readonly oldSubscription?: PushSubscription | null;
  readonly newSubscription?: PushSubscription | null;
}

/** The browser gave the subscription another address: whoever was told things here goes on being told. */
export async function renewPush({ oldSubscription: former, newSubscription }: SubscriptionChange): Promise<void> {
  const present = newSubscription ?? (await subscribedAnew(former));
  const { endpoint, keys } = present?.toJSON() ?? {};
  if (!endpoint || !keys) return;
  const form = new FormData();
  for (const [name, value] of Object.entries({ endpoint, ...keys, former: former?.endpoint })) if (value) form.set(name, value);
  await fetch('/api/push', { method: 'POST', body: form, redirect: 'manual' });
}

function subscribedAnew(former: PushSubscription | null | undefined): Promise<PushSubscription | null> {
  const { pushManager } = self.registration;
  return former ? pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: former.options.applicationServerKey }) : pushManager.getSubscription();
}
