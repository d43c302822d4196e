/** The key of the reminder so many days before an appointment: calendars heed what was stopped by it. */
export const keyOfVisit = (itemId: string, daysBefore: number): string => `appointment-${daysBefore}:${itemId}`;

/** The key of what is to do about a flight, the way out or home. */
export const keyOfFlight = (way: 'out' | 'home', what: string): string => `${way}-${what}`;
