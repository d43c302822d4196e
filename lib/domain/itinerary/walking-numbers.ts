/** Minutes on foot that the outings of a gentle day may add up to, as the trip's people set them. */
export interface WalkingNumbers {
  readonly firstMinutes: number;
  /** How many more on each day after the first. */
  readonly moreMinutes: number;
  readonly mostMinutes: number;
}

/** Mendway's own starting numbers, from no medical source: the care team decides. */
export const FIRST_WALKING: WalkingNumbers = { firstMinutes: 20, moreMinutes: 10, mostMinutes: 60 };

/** What a trip may set, as the database holds it too. */
export const WALKING_LIMITS = { firstMinutes: [0, 240], moreMinutes: [0, 60], mostMinutes: [0, 240] } as const satisfies Record<keyof WalkingNumbers, readonly [number, number]>;
