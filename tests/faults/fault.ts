import type { Patient, World } from './crowd';
import type { Site } from './site';

export interface Scene {
  readonly site: Site;
  readonly world: World;
  /** Who does nothing by themselves. */
  readonly others: readonly Patient[];
}

/** One thing that goes wrong, and is put right again. */
export interface Fault {
  readonly name: string;
  /** Why it cannot be tried here. */
  readonly missing?: (site: Site) => string | null;
  readonly begin: (scene: Scene) => Promise<Remembered>;
  /** How long it lasts, once begun. */
  readonly seconds: number;
}

/** What a fault that began knows. */
export interface Remembered {
  readonly end: () => Promise<void>;
  /** After recovery: what else came of it, in a line. It throws what went wrong. */
  readonly after?: () => Promise<string>;
  /** Reminders that fell due; each must arrive, once. */
  readonly reminders?: readonly string[];
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
