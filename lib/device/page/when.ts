import { lastSync } from '@/lib/domain/kept/stamp';

interface When {
  readonly time: string;
  /** The device's clock says another time than ours did. */
  readonly isAbout: boolean;
}

/** "9:14 am" of today, else "Tue, Mar 8, 9:14 am", on the device's own clock. */
export function whenKept(stamp: { readonly at: number; readonly here: number }, language: string): When {
  const { at, now, isAbout } = lastSync(stamp, Date.now());
  const day = (instant: number) => new Date(instant).toLocaleDateString(language, { weekday: 'short', month: 'short', day: 'numeric' });
  const time = new Date(at).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit', hour12: true }).toLowerCase().replace(/\s/g, '\u00A0');
  return { time: day(at) === day(now) && !isAbout ? time : `${day(at)}, ${time}`, isAbout };
}
