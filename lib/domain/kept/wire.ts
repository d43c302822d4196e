// What pages, the service worker and the server say to one another about copies on a device.

/** On each page's answer: whose session it was made for, as a word that tells nothing else; `NOBODY` without one. */
export const READER_HEADER = 'mendway-reader';
export const NOBODY = 'nobody';

/** On a request of the service worker that fetches a page to keep: how much of it the person chose to have on the device. */
export const COPY_HEADER = 'mendway-copy';

/** For nobody, as a visitor sees it; the plan without the medical part; all that its reader sees. */
export type Copy = 'nobody' | 'plan' | 'all';

/** The name of a page's `meta` element: the instant until which a device may keep that page. */
export const KEEP_UNTIL = 'keep-until';

/** What a page that is looked at tells the worker of itself. */
export interface Seen {
  readonly type: 'seen';
  /** Path and query. */
  readonly address: string;
  readonly reader: string;
  readonly language: string;
  /** The trip's version, where the page shows one. */
  readonly version: number | null;
  /** The page says until when it may be kept: it is made for its reader. */
  readonly isOwn: boolean;
}

/** The person chose to keep a trip on this device. */
export interface KeepTrip {
  readonly type: 'keep-trip';
  readonly tripId: string;
  readonly reader: string;
  readonly language: string;
  readonly copy: Exclude<Copy, 'nobody'>;
}

export type ToWorker = Seen | KeepTrip;

/** How it went: `full` and `denied` are the device's, `unreachable` the network's, `gone` the trip's. */
export type Kept = 'kept' | 'full' | 'denied' | 'unreachable' | 'gone';
