/** How much a card holds: more would not be read in an emergency. */
export const MOST = { contacts: 6, allergies: 20, medicines: 40, conditions: 20 } as const;
export type CardList = keyof typeof MOST;

/** Letters in a line of each kind. */
export const LONGEST = { name: 120, phone: 40, words: 120, when: 80, dose: 60, member: 60, note: 500 } as const;

/** Days after which somebody is asked whether the card is still right. */
const CHECK_AFTER_DAYS = 30;

export const isOldCheck = (checkedAt: Date, now: Date): boolean => now.getTime() - checkedAt.getTime() > CHECK_AFTER_DAYS * 86_400_000;
