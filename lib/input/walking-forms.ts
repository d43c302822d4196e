import { z } from 'zod';
import { WALKING_LIMITS } from '@/lib/domain/itinerary/walking-numbers';
import { versionField, wholeNumber } from './fields';

const minutes = ([least, most]: readonly [number, number]) => wholeNumber(least, most);

export const walkingForm = z.object({
  firstMinutes: minutes(WALKING_LIMITS.firstMinutes), moreMinutes: minutes(WALKING_LIMITS.moreMinutes), mostMinutes: minutes(WALKING_LIMITS.mostMinutes),
  version: versionField,
});

export const firstWalkingForm = z.object({ version: versionField });
