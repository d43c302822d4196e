import { z } from 'zod';
import { canDial } from '@/lib/domain/card/calls';
import { lineField, oneOf, optional, optionalLine, requiredLine, versionField } from './fields';

const LONGEST_NAME = 80;
/** A reason in a few words: "works that week". */
const LONGEST_REASON = 200;

/** Somebody without an account, or the centre's arrangement: what the patient's side writes down. */
export const escortForm = z.object({
  state: oneOf(['asked', 'accepted', 'centre']),
  name: lineField(LONGEST_NAME),
  version: optional(versionField),
}).refine(({ state, name }) => name !== '' || state === 'centre', { path: ['name'], message: 'needs-name' });

/** The escort as the page showed it. */
const seen = optionalLine(200);
const phone = lineField(40).refine((text) => text === '' || canDial(text), 'phone-without-digits');

/** What a centre arranges, and that it does so no longer. */
export const centreEscortForm = z.object({ name: requiredLine(LONGEST_NAME), phone, seen });
export const endCentreEscortForm = z.object({ seen });

/** Somebody on the trip. */
export const askEscortForm = z.object({ person: z.uuid('required-choice') });

export const ownEscortAnswerForm = z.object({ answer: oneOf(['yes', 'no', 'cannot-come']), note: optionalLine(LONGEST_REASON) });

/** For somebody without an account, by the name that the page showed. */
export const namedEscortAnswerForm = z.object({
  name: requiredLine(LONGEST_NAME), answer: oneOf(['yes', 'no']), note: optionalLine(LONGEST_REASON),
});

/** Whoever need not answer any more: somebody on the trip, or a name. */
export const takeBackEscortForm = z.object({ person: optional(z.uuid('not-found')), name: lineField(LONGEST_NAME) });
