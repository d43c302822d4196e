import { notFound } from 'next/navigation';
import type { Deed } from '@/lib/domain/access/deeds';
import { type LoadedPacking, loadPacking } from '@/lib/data/packing-page';
import type { TripAccess } from '@/lib/data/open-trip';
import { lineNamed, linesOf } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { lineInAddress } from './sealed-line';
import { tripVisit } from './trip-page';

export interface PackingPage extends LoadedPacking {
  readonly access: TripAccess;
  readonly now: Date;
}

/** The packing of a page's trip, for somebody who may do the page's deed. */
export async function packingPage(tripId: string, deed: Deed): Promise<PackingPage> {
  const { access, now } = await tripVisit(tripId, deed, 'packing');
  return { ...(await loadPacking(access, now)), access, now };
}

/** The same for a page about one line, which its address names sealed; for any other line there is no such page. */
export async function packingLinePage(tripId: string, sealed: string | string[] | undefined): Promise<PackingPage & { readonly line: PackingLine }> {
  const page = await packingPage(tripId, 'change-packing');
  const line = lineNamed(linesOf(page.record.packing), lineInAddress(sealed) ?? '');
  return line ? { ...page, line } : notFound();
}
