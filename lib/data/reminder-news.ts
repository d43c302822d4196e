import { follow } from './news';

/** Hears whenever reminders of some trip are out of date: for the process that plans them. */
export const followDueReminders = (hear: () => void): (() => void) => follow('reminders_due', '', () => hear());
