import type { PackingLine } from '../packing/types';
import type { CardMedicine } from './types';

/** "Lisinopril 10 mg": after a name, an amount with its unit. */
const BEFORE_DOSE = /[\s,](?=\d[\d.,/]{0,20}\s{0,9}(?:(?:mg|mcg|µg|g|ml|units?|iu|unidades)\b|%))/giu;
const NAME = /^(?=.*\p{L}).*[^\s,]/su;

/** What a line of the packing list that somebody wrote says of a medicine. */
function medicineOf(written: string): CardMedicine {
  const title = written.trim();
  for (const { index } of title.matchAll(BEFORE_DOSE)) {
    const name = NAME.exec(title.slice(0, index))?.[0];
    if (name !== undefined) return { name, dose: title.slice(index + 1), when: '' };
  }
  return { name: title, dose: '', when: '' };
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
