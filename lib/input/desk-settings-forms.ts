import { z } from 'zod';
import { RESOURCE_KINDS } from '@/lib/domain/appointments/types';
import { withoutMidnight } from '@/lib/domain/appointments/midnight';
import { dayField, lineField, oneOf, requiredLine } from './fields';

export const LONGEST_NAME = 60;
export const LONGEST_WORDS = 500;

/** What a form was opened with, to notice that somebody else saved meanwhile. */
export const openedVersion = requiredLine(64);
export const resourceIdField = z.uuid('not-found');
export const serviceIdField = z.uuid('not-found');

/** Sent along by the button beside the question. */
export const confirmedField = z.string().optional().transform((value) => value === 'yes');

/** Lines of the centre's own words, without a "midnight" that each reader takes for another night. */
export const wordsField = z.string().trim().max(LONGEST_WORDS, 'too-long')
  .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text), 'invalid-text')
  .refine((text) => withoutMidnight(text) === null, 'names-midnight');

const resource = { kind: oneOf(RESOURCE_KINDS), name: requiredLine(LONGEST_NAME) };

export const addResourceForm = z.object(resource);
export const changeResourceForm = z.object({ ...resource, resourceId: resourceIdField, version: openedVersion });
export const moveResourceForm = z.object({ resourceId: resourceIdField, direction: oneOf(['up', 'down']) });
export const oneResourceForm = z.object({ resourceId: resourceIdField });
export const oneServiceForm = z.object({ serviceId: serviceIdField });
export const fastingForm = z.object({ fasting: wordsField, version: openedVersion });
export const removeExceptionForm = z.object({ exceptionId: z.uuid('not-found'), confirmed: confirmedField });

/** One value of an address; whatever is no such value, or comes twice, was not asked for. */
const asked = <S extends z.ZodType>(field: S) => field.nullish().catch(null).transform((value) => value ?? null);

/** What the address of a desk's settings asks for. */
export const settingsQuery = z.object({
  centre: asked(lineField(100)), done: asked(z.string()), edit: asked(z.string()), add: asked(z.string()), on: asked(dayField),
});
