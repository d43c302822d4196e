import { cookies } from 'next/headers';
import { type Display, DISPLAY_COOKIE, readDisplay, writeDisplay } from '@/lib/domain/display/display';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** The display that the reader of this device chose. */
export const displayHere = async (): Promise<Display> => readDisplay((await cookies()).get(DISPLAY_COOKIE)?.value);

/** Keeps it for this device. Scripts may read it, as they may the language: a page that failed has nobody else to ask. */
export async function keepDisplay(display: Display): Promise<void> {
  (await cookies()).set(DISPLAY_COOKIE, writeDisplay(display), { path: '/', maxAge: ONE_YEAR, sameSite: 'lax' });
}
