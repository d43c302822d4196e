import type { Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatMoment } from './format';
import type { Locale } from './locale';

const REGIONS = { en: 'en-US', es: 'es-US' } as const;
const lists = (type: Intl.ListFormatType) => ({ en: new Intl.ListFormat(REGIONS.en, { type }), es: new Intl.ListFormat(REGIONS.es, { type }) });
const AND = lists('conjunction');
const OR = lists('disjunction');

export type Names = ReadonlyMap<string, string>;

const namesOf = (ids: readonly string[], names: Names): readonly string[] => ids.flatMap((id) => names.get(id) ?? []);

/** "Nurse Abara and Room 1 or Room 2": one of each place. */
export const whoGives = ({ places }: Pick<Service, 'places'>, names: Names, locale: Locale): string =>
  AND[locale].format(places.map((ids) => OR[locale].format(namesOf(ids, names))).filter((text) => text !== ''));

/** "Nurse Abara, Room 2", in the desk's own order. */
export const whoIs = (resourceIds: readonly string[], names: Names): string =>
  [...names].filter(([id]) => resourceIds.includes(id)).map(([, name]) => name).join(', ');

/** Notes one after the other; Spanish hours end with a period of their own. */
export const notesInARow = (notes: readonly (string | null)[]): string => notes.filter(Boolean).join('. ').replaceAll('.. ', '. ');

/** "Tue, Mar 2, 5:00 pm"; empty for what is not kept. */
export const untilWords = (until: Instant | null, locale: Locale): string =>
  until ? formatMoment(until, NEW_YORK, locale) : '';
