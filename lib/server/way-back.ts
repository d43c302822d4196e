import { getTranslations } from 'next-intl/server';
import { tripHome, type WhoseTrip } from '@/lib/input/trip-home';

interface Back {
  readonly href: string;
  readonly label: string;
}

/** Where a screen's way back leads: staff to their board, with the trip beside it; the trip's people where the screen belongs. */
export async function wayBack<Own extends Back | undefined>(whose: WhoseTrip, own: Own): Promise<Own | Back> {
  if (!whose.centre) return own;
  return { href: tripHome(whose), label: (await getTranslations('centresWord'))('back') };
}
