// The part of Mendway that a browser keeps when no page is open. It shows reminders and nothing else: it has no fetch handler,
// so every page comes from the network as if it were not there.

const HOME = '/inbox';
// Said when a push cannot be read, which a page's words are not there for.
const SOMETHING_NEW = { en: 'There is something new in your inbox.', es: 'Hay algo nuevo entre sus mensajes.' };

// A newer one takes over at once: there is no page whose requests two versions could answer differently.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A browser takes the permission away where something is pushed and nothing shown: so something is always shown.
self.addEventListener('push', (event) => {
  const { title, body, tag, lang, url } = noteIn(event.data);
  // The tag is the message: where it comes a second time it replaces the first, without another sound.
  event.waitUntil(self.registration.showNotification(title, { body, tag, lang, data: { url } }));
});

function noteIn(data) {
  const lang = self.navigator.language.startsWith('es') ? 'es' : 'en';
  const generic = { title: 'Mendway', body: SOMETHING_NEW[lang], tag: 'mendway', lang, url: HOME };
  const note = parsed(data);
  const said = Object.keys(generic).filter((name) => typeof note[name] === 'string').map((name) => [name, note[name]]);
  const { url, ...words } = { ...generic, ...Object.fromEntries(said) };
  return { ...words, url: ownAddress(url) };
}

function parsed(data) {
  try {
    return Object(data.json());
  } catch {
    return {};
  }
}

// Only what is ours is opened, whatever a push says.
function ownAddress(url) {
  const { origin } = self.location;
  const asked = URL.canParse(url, origin) ? new URL(url, origin) : null;
  return asked?.origin === origin ? asked.href : new URL(HOME, origin).href;
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data.url));
});

// A tab that shows something else is left alone: somebody may be typing there.
async function show(url) {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = tabs.find((tab) => tab.url.split('#')[0] === url);
  return there ? there.focus() : self.clients.openWindow(url);
}

// The browser gave the subscription another address: whoever was told things here goes on being told.
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));

async function renew({ oldSubscription: former, newSubscription }) {
  const present = newSubscription ?? (await subscribedAnew(former));
  const { endpoint, keys } = present?.toJSON() ?? {};
  if (!endpoint || !keys) return;
  const form = new FormData();
  for (const [name, value] of Object.entries({ endpoint, ...keys, former: former?.endpoint })) if (value) form.set(name, value);
  await fetch('/api/push', { method: 'POST', body: form, redirect: 'manual' });
}

const subscribedAnew = (former) => {
  const { pushManager } = self.registration;
  return former ? pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: former.options.applicationServerKey }) : pushManager.getSubscription();
};
