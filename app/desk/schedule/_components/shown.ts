import type { WeekTime } from '@/lib/domain/appointments/desk-week';
import type { Service } from '@/lib/domain/appointments/types';
import type { Names } from '@/lib/text/desk-words';

/** What the parts of the schedule share. */
export interface Shown {
  readonly services: readonly Service[];
  /** Of resources, by id. */
  readonly names: Names;
  /** For addresses; nothing where the person works at one desk alone. */
  readonly centre: string | undefined;
}

const TONES = ['clinic', 'fly', 'gentle', 'quiet'] as const;

/** The color of a service: by its place in the centre's own order. Its name stands beside it everywhere. */
export function toneOf(services: readonly Service[], serviceId: string): string {
  const index = services.findIndex(({ id }) => id === serviceId);
  return `bk--${TONES[Math.max(0, index) % TONES.length]}`;
}

export const serviceName = (services: readonly Service[], serviceId: string): string => services.find(({ id }) => id === serviceId)?.name ?? '';

/** How a time looks: its service's color, unless it is kept or offered. */
export function lookOf({ state, serviceId, moveAskedAt }: WeekTime, services: readonly Service[]): string {
  if (state === 'HELD') return 'bk bk--hold';
  if (state === 'OFFERED') return 'bk bk--offer';
  return `bk ${toneOf(services, serviceId)}${moveAskedAt ? ' bk--move' : ''}`;
}
