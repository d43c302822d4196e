/** Days of a plan whose surgery date is not known yet, within a sentence. */
export const relativeDays = {
  surgery: 'surgery day',
  after: 'day {days} after surgery',
  before: 'day {days} before surgery',
} as const;
