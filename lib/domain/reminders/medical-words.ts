import { mayDo, type Standing } from '../access/deeds';
import type { ReminderWord } from './types';

/** Their full words tell of surgery, medicines or what somebody cannot do: only those with the medical part read them. */
export const MEDICAL_WORDS: readonly ReminderWord[] = [
  'surgery-month', 'medicines', 'surgery-weeks', 'surgery-days', 'centre-calls', 'surgery-eve', 'letter', 'airline-forms', 'wheelchair',
];

export const isMedicalWord = (word: ReminderWord): boolean => MEDICAL_WORDS.includes(word);

/** Whether somebody may read the full words of a reminder that they were sent: people leave trips, and lose the medical part. Null: they are not on its trip. */
export const mayReadWord = (word: ReminderWord, standing: Standing | null): boolean =>
  standing !== null && (!isMedicalWord(word) || mayDo('see-medical', standing));
