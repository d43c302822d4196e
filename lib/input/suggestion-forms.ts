import { z } from 'zod';
import { addressField } from './account-forms';
import { phoneField, websiteField } from './contact-fields';
import { asked, lineField, optional, optionalLine, requiredLine } from './fields';

const email = optional(addressField).transform((address) => address ?? '');

export const suggestionForm = z.object({
  suggestionId: z.uuid(), name: requiredLine(120), place: optionalLine(200), website: websiteField, phone: phoneField, note: optionalLine(1000), email,
});

export const acceptSuggestionForm = z.object({ suggestionId: z.uuid(), centreId: optional(lineField(80)) });
export const declineSuggestionForm = z.object({ suggestionId: z.uuid(), reason: requiredLine(300) });

/** What the address of the form says: that a suggestion was sent, or the name of a centre that somebody knows. */
export const suggestionQuery = z.object({ sent: z.literal('yes').nullish().catch(null), centre: asked(lineField(80)) });
