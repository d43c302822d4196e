import { z } from 'zod';
import { asked, dayField, lineField, oneOf, optional, requiredLine, timeField, versionField } from './fields';

/** A button that says it all. */
export const noFields = z.object({});

/** A fix is named, never sent: the server finds it again in its own check. */
export const fixForm = z.object({ findingKey: requiredLine(300), fixId: requiredLine(60) });

export const keepForm = z.object({ findingKey: requiredLine(300), reason: requiredLine(300) });

export const stopKeepingForm = z.object({ findingKey: requiredLine(300) });

export const removeItemForm = z.object({ itemId: z.uuid('not-found'), version: versionField });

/** The hour is the hospital's, often told only the business day before. */
export const surgeryDateForm = z.object({ day: dayField, time: optional(timeField), version: versionField });

/** The centre's yes to the day that the page showed. */
export const confirmDayForm = z.object({ version: versionField });

export const centreForm = z.object({ centreId: optional(lineField(80)), version: versionField });

/** Which centre the directory sent somebody here with: chosen in the form, and saved by nobody but them. */
export const chosenCentreQuery = z.object({ centre: asked(lineField(80)) });

export const sharingForm = z.object({ share: oneOf(['yes', 'no']) });

export const undoForm = z.object({ changeId: z.uuid('not-found') });
