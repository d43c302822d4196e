import type { Zone } from './types';
import { parseZone } from './zones';

/** A zone, by the city that names it. */
export interface ZonePlace {
  readonly zone: Zone;
  readonly city: string;
}

/** "Buenos Aires", of America/Argentina/Buenos_Aires. */
export const cityOfZone = (zone: Zone): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

let places: readonly ZonePlace[] | undefined;

/** Every zone that this machine knows by a city, by their names. */
export function zonePlaces(): readonly ZonePlace[] {
  places ??= Intl.supportedValuesOf('timeZone')
    .filter((name) => name.includes('/') && !name.startsWith('Etc/'))
    .map((name) => ({ zone: name as Zone, city: cityOfZone(name as Zone) }))
    .sort((a, b) => (plain(a.city) < plain(b.city) ? -1 : 1));
  return places;
}

/** As people type it: without accents, in small letters, single spaces. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s_]+/gu, ' ').trim();

/** The zone of a city, or the zone that the text names; null when there is no such zone. */
export function zoneNamed(typed: string): Zone | null {
  const asked = plain(typed);
  const place = zonePlaces().find(({ zone, city }) => plain(city) === asked || plain(zone) === asked);
  return place?.zone ?? otherNamed(asked.replaceAll(' ', '_'));
}

/** Zones have other names than the list: Asia/Kolkata is its Asia/Calcutta, US/Eastern its America/New_York. */
function otherNamed(name: string): Zone | null {
  const found = ['', ...regions()].map((region) => `${region}${name}`).find((one) => parseZone(one));
  return found ? (new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone as Zone) : null;
}

/** "America/", "Europe/" … */
const regions = (): ReadonlySet<string> => new Set(zonePlaces().map(({ zone }) => zone.slice(0, zone.indexOf('/') + 1)));
