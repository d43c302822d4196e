/** Asks the browser to wake the service worker when there is a network, though no page may be open then. */
export async function askToSend(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  // Chromium alone has it; elsewhere the next page that is opened sends.
  if (worker && 'sync' in worker) await worker.sync.register('mendway-queue');
}
