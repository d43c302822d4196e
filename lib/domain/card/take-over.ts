import type { PackingLine } from '../packing/types';
import type { CardMedicine } from './types';

/** "Lisinopril 10 mg": a name, then an amount with its unit. */
const WITH_DOSE = /^(?<name>.*?\p{L}.*?)[\s,]+(?<dose>\d[\d.,/]*\s*(?:(?:mg|mcg|µg|g|ml|units?|iu|unidades)\b|%).*)$/iu;

/** What a line of the packing list that somebody wrote says of a medicine. */
function medicineOf(title: string): CardMedicine {
  const found = WITH_DOSE.exec(title.trim())?.groups;
  return { name: found?.name ?? title.trim(), dose: found?.dose ?? '', when: '' };
}

const named = ({ name, dose }: CardMedicine): string => `${name} ${dose}`.replace(/\s+/gu, ' ').trim().toLowerCase();

/** A card that names the medicine without its dose names it all the same. */
function isOn(card: readonly CardMedicine[], medicine: CardMedicine): boolean {
  return card.some((one) => named(one) === named(medicine) || one.name.trim().toLowerCase() === medicine.name.toLowerCase());
}

/**
 * The medicines of the packing list that the card does not name yet. Only what somebody wrote counts: the list's own lines
 * ("pain medicine") are no medicines that a doctor could look up.
 */
export function medicinesToTakeOver(card: readonly CardMedicine[], lines: readonly PackingLine[]): readonly CardMedicine[] {
  const written = lines.filter(({ isMedicine, title }) => isMedicine && title.trim() !== '').map(({ title }) => medicineOf(title));
  return written.filter((medicine, at) => !isOn(card, medicine) && !isOn(written.slice(0, at), medicine));
}
