import { z } from 'zod';
import { BAGS, PACKING_SECTIONS } from '@/lib/domain/packing/types';
import { dayField, lineField, oneOf, optional, requiredLine, wholeNumber } from './fields';

/** A key of the list, or the id of somebody's own line: the server looks it up on the list of that reader. */
const line = requiredLine(80);

/** Sent by the script, which stays on the page; a plain form is led back to its row. */
const bearing = { script: optional(z.literal('yes')).catch(null), row: optional(wholeNumber(0, 999)).catch(null) };

/** A tick sets a value and never turns one over; its id is made where the box was ticked. */
export const tickForm = z.object({ line, deedId: z.uuid('not-found'), packed: oneOf(['yes', 'no']), ...bearing });

const title = 80;
const quantity = optional(wholeNumber(1, 99));
const packerId = optional(z.uuid('unknown-choice'));

export const newLineForm = z.object({
  id: z.uuid('not-found'),
  title: requiredLine(title),
  section: oneOf(PACKING_SECTIONS),
  quantity,
  packerId,
});

export const lineForm = z.object({
  line,
  title: lineField(title),
  quantity,
  packerId,
  bag: oneOf(BAGS),
  section: optional(oneOf(PACKING_SECTIONS)),
  supplyDays: optional(wholeNumber(0, 1000)),
  supplyFrom: optional(dayField),
}).refine(({ supplyDays, supplyFrom }) => supplyDays === null || supplyFrom !== null, { path: ['supplyFrom'], message: 'required' });

/** A step, or before another line; at the end of the section where neither is said. */
export const placeForm = z.object({ line, step: optional(oneOf(['up', 'down'])), before: optional(line), ...bearing });

export const namedLineForm = z.object({ line });
