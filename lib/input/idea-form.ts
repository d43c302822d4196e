import { z } from 'zod';
import { IDEA_IDS } from '@/lib/domain/itinerary/ideas';
import { oneOf } from './fields';

export const ideaForm = z.object({ idea: oneOf(IDEA_IDS) });
