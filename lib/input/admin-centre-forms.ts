import { z } from 'zod';
import type { TypedCentre } from '@/lib/domain/guide/centre-edit';
import { ASKING_STARTS } from '@/lib/domain/access/centre-asks';
import { confirmedField } from './desk-settings-forms';
import { dayField, lineField, oneOf, optional, optionalLine, requiredLine } from './fields';
import { phoneField, websiteField } from './contact-fields';
import { refuseHalfSpot, spotFields, typedSpot } from './spot-fields';

export const CENTRE_STATUSES = ['OPEN', 'UNVERIFIED', 'CLOSED'] as const;

const LONGEST_NAME = 120;
const MOST_NAMES = 12;

/** One name a line. */
const namesField = z.string().max(LONGEST_NAME * MOST_NAMES, 'too-long').transform((text) => text.split('\n').map((name) => name.trim()).filter(Boolean))
  .pipe(z.array(lineField(LONGEST_NAME)).max(MOST_NAMES, 'too-long'));

const facts = {
  name: requiredLine(LONGEST_NAME), alsoKnownAs: namesField, address: optionalLine(200), borough: optionalLine(60), phone: phoneField, website: websiteField,
  ...spotFields, status: oneOf(CENTRE_STATUSES), closedOn: optional(dayField), successorId: optional(lineField(80)), source: optionalLine(200), checkedOn: optional(dayField),
};

/** In a field of its own each; problems stand beside them. */
const asTyped = ({ name, alsoKnownAs, address, borough, phone, website, latitude, longitude, status, closedOn, successorId, source, checkedOn }: z.output<z.ZodObject<typeof facts>>): TypedCentre =>
  ({ name, alsoKnownAs, address, borough, phone, website, spot: typedSpot({ latitude, longitude }), status, closedOn, successorId, source, checkedOn });

export const centreSecondFactorForm = z.object({ centreId: requiredLine(80), from: oneOf(ASKING_STARTS) });

export const addCentreForm = z.object(facts).superRefine(refuseHalfSpot).transform(asTyped);

export const setCentreForm = z.object({ ...facts, centreId: requiredLine(80), version: lineField(16), confirmed: confirmedField }).superRefine(refuseHalfSpot)
  .transform(({ centreId, version, confirmed: isConfirmed, ...typed }) => ({ centreId, version, isConfirmed, typed: asTyped(typed) }));
