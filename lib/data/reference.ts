import { parseZone } from '@/lib/domain/calendar/zones';
import { type Airport, searchText } from '@/lib/domain/flights/airport-search';
import type { AirportSpot } from '@/lib/domain/flights/nearest';
import type { Centre } from '@/lib/domain/guide/centre';
import type { CarryOnLimit } from '@/lib/domain/packing/types';
import { PROCEDURE_IDS, type ProcedureId, type RecoveryProfile } from '@/lib/domain/recovery/profile';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import { keptFor } from './kept-answer';
import { limitOf } from './packing-rows';
import { startOf } from './procedure-rows';
import { dayOfColumn } from './trip-rows';

const MINUTE = 60_000;

export interface Procedure {
  readonly id: ProcedureId;
  /** The numbers that a new plan starts with. */
  readonly profile: RecoveryProfile;
}

/**
 * All airports. An edit shows within ten minutes; until then nine thousand rows need not be read again. A transaction
 * passes itself: were each to wait for one more connection, a full pool would wait for itself.
 */
export const listAirports = keptFor(10 * MINUTE, async (queries: Queries = database()): Promise<readonly (Airport & AirportSpot)[]> => {
  const rows = await queries.airport.findMany({
    select: { iata: true, name: true, city: true, country: true, zone: true, latitude: true, longitude: true, size: true, search: true },
    orderBy: { iata: 'asc' },
  });
  return rows.flatMap((row) => {
    const zone = parseZone(row.zone);
    return zone ? [{ ...row, zone, search: `${row.search}|${countryNames(row.country)}` }] : [];
  });
});

/** All centres in the directory's order; an edit shows within a minute. */
export const listCentres = keptFor(MINUTE, async (): Promise<readonly Centre[]> => {
  const rows = await database().centre.findMany({ ...CENTRE_ENTRY, orderBy: [{ position: 'asc' }, { name: 'asc' }] });
  return rows.map(centreEntry);
});

/** All procedures in the order of the list; an edit shows within a minute. */
export const listProcedures = keptFor(MINUTE, async (): Promise<readonly Procedure[]> => {
  const rows = await database().procedure.findMany({ orderBy: { position: 'asc' } });
  return rows.flatMap((row) => {
    const id = PROCEDURE_IDS.find((known) => known === row.id);
    return id ? [{ id, profile: startOf(id, row) }] : [];
  });
});

/** What airlines take into the cabin, as far as somebody looked; an edit shows within a minute. */
export const listCarryOnLimits = keptFor(MINUTE, async (): Promise<readonly CarryOnLimit[]> => {
  const rows = await database().airlineLimit.findMany({ orderBy: { airline: 'asc' } });
  return rows.map(limitOf);
});

const REGION_NAMES = ['en', 'es'].map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));

/** What people write after a city besides the country's name. */
const SHORT_NAMES: Readonly<Record<string, string>> = { GB: 'UK', US: 'USA' };

/** Added here and not in the table: the names follow the machine's own language data. */
function countryNames(code: string): string {
  return searchText([...REGION_NAMES.map((names) => names.of(code) ?? ''), SHORT_NAMES[code] ?? '']);
}

/** What the directory shows of a centre. */
export const CENTRE_ENTRY = {
  select: {
    id: true, name: true, alsoKnownAs: true, status: true, closedOn: true, address: true, borough: true, phone: true,
    website: true, latitude: true, longitude: true, source: true, checkedOn: true, isFictional: true, successor: { select: { id: true, name: true } },
  },
} as const satisfies Prisma.CentreDefaultArgs;

export function centreEntry({ closedOn, checkedOn, latitude, longitude, ...row }: Prisma.CentreGetPayload<typeof CENTRE_ENTRY>): Centre {
  // The database holds them to both or neither.
  const spot = latitude === null || longitude === null ? null : { latitude, longitude };
  return { ...row, spot, closedOn: closedOn && dayOfColumn(closedOn), checkedOn: checkedOn && dayOfColumn(checkedOn) };
}
