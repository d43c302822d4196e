/** The address behind a phone number that somebody wrote down. */
export const dialled = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
