import type { TypedCentre } from './centre-edit';

/** What somebody tells about a centre that the list does not have. */
export interface TypedSuggestion {
  readonly name: string;
  readonly place: string;
  readonly website: string;
  readonly phone: string;
  /** Why, in their own words. */
  readonly note: string;
}

/** The centre that it becomes: nobody has verified it, and who suggested it is no source. */
export const suggestedCentre = ({ name, place, website, phone }: TypedSuggestion): TypedCentre => ({
  name, alsoKnownAs: [], address: place, borough: '', phone, website, spot: null, status: 'UNVERIFIED', closedOn: null, successorId: null, source: '', checkedOn: null,
});
