import { z } from 'zod';
import { RESOURCE_KINDS } from '@/lib/domain/appointments/types';
import { asked, dayField, lineField, oneOf, requiredLine } from './fields';

export const SETTINGS_SCREENS = ['services', 'hours', 'closures', 'resources'] as const;
export type SettingsScreen = (typeof SETTINGS_SCREENS)[number];

export const LONGEST_NAME = 60;
export const LONGEST_WORDS = 500;

/** What a form was opened with, to notice that somebody else saved meanwhile. */
export const openedVersion = requiredLine(64);
export const resourceIdField = z.uuid('not-found');
export const serviceIdField = z.uuid('not-found');

/** Sent along by the button beside the question. */
export const confirmedField = z.string().optional().transform((value) => value === 'yes');

/** The centre's own words. */
export const wordsField = lineField(LONGEST_WORDS);

const resource = { kind: oneOf(RESOURCE_KINDS), name: requiredLine(LONGEST_NAME) };

export const addResourceForm = z.object(resource);
export const changeResourceForm = z.object({ ...resource, resourceId: resourceIdField, version: openedVersion });
export const moveResourceForm = z.object({ resourceId: resourceIdField, direction: oneOf(['up', 'down']) });
export const oneResourceForm = z.object({ resourceId: resourceIdField });
export const oneServiceForm = z.object({ serviceId: serviceIdField });
export const fastingForm = z.object({ fasting: wordsField, version: openedVersion });
export const removeExceptionForm = z.object({ exceptionId: z.uuid('not-found'), confirmed: confirmedField });

/** What the address of a desk's settings asks for. */
export const settingsQuery = z.object({
  centre: asked(lineField(100)), done: asked(z.string()), edit: asked(z.string()), add: asked(z.string()), on: asked(dayField),
});
