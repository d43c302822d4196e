import type { ComponentType } from 'react';
import type { MoveId } from '@/lib/domain/guide/moves';
import { DogBegin, DogHold, PlankBegin, PlankHold } from './hands-and-feet';
import { ChildBegin, ChildHold } from './kneeling';
import { KneesBegin, KneeSwayHold, KneesToChestHold } from './lying';
import { ChinBegin, ChinHold } from './sitting';
import { LeanBegin, LeanHold, TriangleBegin, TriangleHold } from './standing';

/** The two pictures of each move: how it begins, and the hold. */
export const PICTURES: Readonly<Record<MoveId, { readonly begin: ComponentType; readonly hold: ComponentType }>> = {
  'chin-to-chest': { begin: ChinBegin, hold: ChinHold },
  'knees-to-chest': { begin: KneesBegin, hold: KneesToChestHold },
  'side-lean': { begin: LeanBegin, hold: LeanHold },
  'knee-sway': { begin: KneesBegin, hold: KneeSwayHold },
  'childs-pose': { begin: ChildBegin, hold: ChildHold },
  'downward-dog': { begin: DogBegin, hold: DogHold },
  triangle: { begin: TriangleBegin, hold: TriangleHold },
  'side-plank': { begin: PlankBegin, hold: PlankHold },
};
