import type { Activity } from './types';

export const IDEA_IDS = [
  'bench', 'tea-room', 'reading-room', 'museum', 'harbour-ferry', 'botanical-garden', 'bookshop', 'concert', 'film',
  'waterfront', 'conservatory', 'bus-ride',
] as const;
export type IdeaId = (typeof IDEA_IDS)[number];

/** How far from the stay, as somebody on a gentle day feels it. */
export type DistanceBand = 'near' | 'across-town' | 'half-a-day';

/** A gentle thing to do in New York: a kind of place, so that nothing here goes out of date. */
export interface Idea {
  readonly activity: Extract<Activity, 'SEATED' | 'WALK'>;
  /** On foot in all, from door to door and inside, at an easy pace: an estimate to plan by. */
  readonly walkMinutes: number;
  /** How long it takes with the way there and back. */
  readonly minutes: number;
  readonly stairs: 'none' | 'some';
  readonly band: DistanceBand;
}

/** At first nobody sits longer than this without standing up. */
export const LONGEST_SITTING_MINUTES = 30;

/** The gentlest first. */
export const IDEAS: Readonly<Record<IdeaId, Idea>> = {
  bench: { activity: 'WALK', walkMinutes: 10, minutes: 40, stairs: 'none', band: 'near' },
  'tea-room': { activity: 'SEATED', walkMinutes: 10, minutes: 60, stairs: 'none', band: 'near' },
  bookshop: { activity: 'WALK', walkMinutes: 15, minutes: 60, stairs: 'none', band: 'near' },
  waterfront: { activity: 'WALK', walkMinutes: 20, minutes: 60, stairs: 'none', band: 'near' },
  'reading-room': { activity: 'SEATED', walkMinutes: 15, minutes: 90, stairs: 'some', band: 'across-town' },
  conservatory: { activity: 'WALK', walkMinutes: 20, minutes: 90, stairs: 'none', band: 'across-town' },
  film: { activity: 'SEATED', walkMinutes: 10, minutes: 150, stairs: 'some', band: 'across-town' },
  concert: { activity: 'SEATED', walkMinutes: 15, minutes: 120, stairs: 'some', band: 'across-town' },
  museum: { activity: 'WALK', walkMinutes: 30, minutes: 120, stairs: 'none', band: 'across-town' },
  'bus-ride': { activity: 'SEATED', walkMinutes: 10, minutes: 90, stairs: 'none', band: 'across-town' },
  'harbour-ferry': { activity: 'SEATED', walkMinutes: 20, minutes: 150, stairs: 'none', band: 'half-a-day' },
  'botanical-garden': { activity: 'WALK', walkMinutes: 30, minutes: 180, stairs: 'none', band: 'half-a-day' },
};
