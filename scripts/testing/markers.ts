import { MAYAS_CARD } from '@/prisma/seed/maya';
import { NOTES } from '@/prisma/seed/arrival-work';
import { queryOnce } from '../serve/database';

/** Something of somebody's that stands in no log line and in no metric. */
export interface Marker {
  readonly kind: 'name' | 'mail' | 'phone' | 'medicine' | 'condition' | 'note';
  readonly text: string;
}

export interface Leak {
  readonly marker: Marker;
  readonly line: number;
}

/** Shorter names are words of their own in logs. */
const SHORTEST_NAME = 4;
/** The demo's people are known by their first names too. */
const FIRST_NAMES = ['Maya', 'Lena', 'Rosa', 'Ines', 'Victor'];

/** What the world that a site served holds of its people: those of the seed, and whoever came while it ran. */
export async function markersIn(databaseUrl: string): Promise<readonly Marker[]> {
  const people = await queryOnce<{ name: string; email: string | null }>(databaseUrl, `SELECT name, email FROM "User"`);
  const of = (kind: Marker['kind'], texts: readonly (string | null)[]): Marker[] => [...new Set(texts)].flatMap((text) => (text ? [{ kind, text }] : []));
  const { medicines, allergies, conditions, contacts, surgeon, doctor, insurance } = MAYAS_CARD;
  return [
    ...of('name', [...FIRST_NAMES, ...people.map(({ name }) => name), ...contacts.map(({ name }) => name)].filter((name) => name.length >= SHORTEST_NAME)),
    ...of('mail', people.map(({ email }) => email)),
    ...of('phone', [...contacts.map(({ phone }) => phone), surgeon.dayPhone, doctor.phone, insurance.phone]),
    ...of('medicine', medicines.map(({ name }) => name)),
    ...of('condition', [...conditions, ...allergies.map(({ substance }) => substance), insurance.member]),
    ...of('note', NOTES),
  ];
}

/** Where a text holds one of them: by line, and however phones are written. */
export function leaksIn(text: string, markers: readonly Marker[]): readonly Leak[] {
  const lines = text.split('\n');
  return markers.flatMap((marker) => {
    const pattern = patternOf(marker);
    // Most are nowhere: one look at the whole is enough.
    return pattern.test(text) ? lines.flatMap((line, index) => (pattern.test(line) ? [{ marker, line: index + 1 }] : [])) : [];
  });
}

function patternOf({ kind, text }: Marker): RegExp {
  if (kind === 'phone') return new RegExp(`(?<!\\d)${(text.match(/\d+/g) ?? []).join('\\D{0,3}')}(?!\\d)`);
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return kind === 'name' ? new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'u') : new RegExp(literal, 'i');
}
