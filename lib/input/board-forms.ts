import { z } from 'zod';
import { filtersInText } from './arrivals-query';
import { requiredLine } from './fields';

const LONGEST_SEARCH = 100;
export const LONGEST_FILTER_NAME = 60;
const LONGEST_QUERY = 2_000;
const FEWEST_LETTERS = 2;

/** What the board beside the form shows, as an address has it. */
const queryField = z.string().max(LONGEST_QUERY).nullish().catch(null).transform((query) => query ?? '');
const filtersField = queryField.transform(filtersInText);

/** What somebody types into a board's search; nothing ends the search. */
export const searchForm = z.object({
  find: z.string().trim().max(LONGEST_SEARCH, 'too-long').refine((text) => !/\p{Cc}/u.test(text), 'invalid-text')
    .refine((text) => text === '' || [...text].length >= FEWEST_LETTERS, 'search-too-short'),
  query: queryField,
});

/** Whom a filter is kept for. */
export const FILTER_OWNERS = ['me', 'centre'] as const;

export const saveFilterForm = z.object({ name: requiredLine(LONGEST_FILTER_NAME), whose: z.enum(FILTER_OWNERS, 'required-choice'), query: filtersField });

export const removeFilterForm = z.object({ filterId: z.uuid('not-found'), query: filtersField });
