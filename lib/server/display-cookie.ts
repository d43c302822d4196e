import { cookies } from 'next/headers';
import { chosenHere } from '@/lib/domain/access/cookie-names';
import { type Display, DISPLAY_COOKIE, readDisplay, writeDisplay } from '@/lib/domain/display/display';
import { keepCookie } from './own-cookie';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** The display that the reader of this device chose. */
export async function displayHere(): Promise<Display> {
  const jar = await cookies();
  return readDisplay(chosenHere((name) => jar.get(name)?.value, DISPLAY_COOKIE));
}

/** Keeps it for this device. Scripts may read it, as they may the language: a page that failed has nobody else to ask. */
export const keepDisplay = (display: Display): Promise<void> => keepCookie(DISPLAY_COOKIE, writeDisplay(display), { maxAge: ONE_YEAR, forScripts: true });
