/// <reference lib="webworker" />
import { CacheFirst, type RuntimeCaching, Serwist } from 'serwist';
import type { Kept, ToWorker } from '@/lib/domain/kept/wire';
import { sendQueue } from '../queue/send';
import { staticCache } from '../kept/caches';
import { NetworkElseWhole, NetworkThenKept, SentElseCalm } from './answer';
import { freshen, keep, syncAll } from './freshen';
import { renewPush, showAddress, showPush } from './push';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the bundler. */
declare const BUILD_ID: string;

/** Has the hash of its content in its name: what is here is right. Pages that were kept with a build before need theirs. */
const assets: RuntimeCaching = {
  matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_next/static/'),
  handler: new CacheFirst({
    cacheName: staticCache(BUILD_ID),
    plugins: [{ cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? (await caches.match(request)) }],
  }),
};

const partsOfPages: RuntimeCaching = {
  matcher: ({ request, sameOrigin }) => sameOrigin && request.headers.get('rsc') !== null,
  handler: new NetworkElseWhole(),
};

const pages: RuntimeCaching = {
  matcher: ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  handler: new NetworkThenKept(),
};

const forms: RuntimeCaching = { ...pages, method: 'POST', handler: new SentElseCalm() };

// A newer one takes over at once: what is kept is found by its address, whichever version kept it.
new Serwist({ skipWaiting: true, clientsClaim: true, disableDevLogs: true, runtimeCaching: [assets, partsOfPages, pages, forms] }).addEventListeners();

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const said = event.data as ToWorker;
  if (said.type === 'seen') event.waitUntil(freshen(said).catch(() => undefined));
  if (said.type === 'keep-trip') event.waitUntil(keep(said).then((kept: Kept) => event.ports[0]?.postMessage(kept)));
});

// There is a network again, and the page that waited for one may be closed by now. What was sent stands in the copies, too.
self.addEventListener('sync', (event) => event.waitUntil(sendQueue().then((sending) => (sending === 'sent' ? syncAll() : undefined))));

self.addEventListener('push', (event) => event.waitUntil(Promise.allSettled([showPush(event.data), syncAll()])));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showAddress(event.notification.data.url));
});
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewPush(event as ExtendableEvent & Parameters<typeof renewPush>[0])));
