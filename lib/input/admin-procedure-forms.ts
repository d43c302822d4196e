import { z } from 'zod';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { dayField, lineField, oneOf, optional, requiredLine } from './fields';

/** Whether a number is in its range, and in order, the domain says. */
const number = z.string().trim().min(1, 'required').regex(/^\d{1,4}$/, 'not-a-number').transform(Number);
const yesNo = oneOf(['yes', 'no']).transform((answer) => answer === 'yes');

/** Of `other` each patient is asked for the surgeon's numbers. */
const procedure = z.enum(PROCEDURE_IDS, 'unknown-choice').exclude(['other'], 'unknown-choice');
const version = lineField(16);

export const setProcedureForm = z.object({
  procedure, version,
  arriveCentreDays: number, preOpVisit: yesNo, nights: number, escort: oneOf(['yes', 'if-sedated', 'no']), quietDays: number,
  followUpFirst: optional(number), followUpLast: optional(number), followUpByPhone: yesNo, followUpBeforeFlying: yesNo,
  avoidFlyingUntil: number, askBeforeFlyingUntil: number, askBeforeLongFlightUntil: optional(number),
  liftPounds: optional(number), liftWeeks: optional(number),
  source: requiredLine(200), checkedOn: dayField,
}).transform(({ procedure: id, version: seen, source, checkedOn, ...typed }) => ({ procedure: id, version: seen, from: { source, checkedOn }, typed }));

export const resetProcedureForm = z.object({ procedure, version });
