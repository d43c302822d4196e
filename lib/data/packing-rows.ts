import { openValue, sealValue } from '@/lib/crypto/seal';
import type { BagPlan } from '@/lib/domain/itinerary/types';
import type { Bag, CarryOnLimit, LineState, PackedBag, PackingSection } from '@/lib/domain/packing/types';
import type { Prisma } from './generated/client';
import { sealedPlace } from './sealed-columns';
import { dayOfColumn } from './trip-rows';

/** What of a trip its packing is read from. */
export const PACKING_SHAPE = {
  packingLines: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  bags: { include: { limit: true } },
} as const satisfies Prisma.TripInclude;

type PackingRow = Prisma.TripGetPayload<{ include: typeof PACKING_SHAPE }>;
type LineRow = PackingRow['packingLines'][number];
type BagRow = PackingRow['bags'][number];

export const BAG_KINDS = { travel: 'TRAVEL', hospital: 'HOSPITAL', checked: 'CHECKED' } as const satisfies Record<Bag, string>;
const BAGS = { TRAVEL: 'travel', HOSPITAL: 'hospital', CHECKED: 'checked' } as const;

/** Where a line's name is kept: the encryption is bound to this place and row. */
const titlePlace = (lineId: string) => sealedPlace('PackingLine.title', lineId);

export const sealedTitle = (title: string, lineId: string): string => title && sealValue(title, titlePlace(lineId));

export function lineStateOf(row: LineRow): LineState {
  const { id, lineKey: key, quantity, position, packerId, turns, supplyDays, supplyFrom } = row;
  return {
    id, key, quantity, position, packerId, turns,
    // Written from forms that know no other sections.
    section: row.section as PackingSection | null,
    title: row.title && openValue(row.title, titlePlace(id)),
    bag: row.bag && BAGS[row.bag],
    isPacked: row.packedAt !== null,
    supply: supplyDays === null || supplyFrom === null ? null : { days: supplyDays, from: dayOfColumn(supplyFrom) },
    isRemoved: row.removedAt !== null,
  };
}

function sizeOf({ lengthIn, widthIn, depthIn }: Pick<BagRow, 'lengthIn' | 'widthIn' | 'depthIn'>): PackedBag['size'] {
  return lengthIn === null || widthIn === null || depthIn === null ? null : { lengthIn, widthIn, depthIn };
}

export function bagOf(row: BagRow): PackedBag {
  const { airline, pounds, homePounds } = row;
  // The database holds the plan to the domain's words.
  const homePlan = row.homePlan as BagPlan | null;
  return { bag: BAGS[row.kind], airline, size: sizeOf(row), pounds, homePounds, homePlan, system: row.isMetric ? 'metric' : 'us' };
}

type LimitRow = Prisma.AirlineLimitGetPayload<object>;

export function limitOf({ airline, lengthIn, widthIn, depthIn, weightPounds, source, grade, checkedOn }: LimitRow): CarryOnLimit {
  return { airline, size: { lengthIn, widthIn, depthIn }, pounds: weightPounds, source, grade, checkedOn: dayOfColumn(checkedOn) };
}

interface Revised {
  readonly packingLines: readonly { readonly revision: number }[];
  readonly bags: readonly { readonly revision: number }[];
}

/** How much has been done with a trip's packing: the database counts the writings of each row. */
export const packingRevision = ({ packingLines, bags }: Revised): number =>
  [...packingLines, ...bags].reduce((sum, { revision }) => sum + revision, 0);
