import { canDial } from './calls';
import type { CardContent } from './types';

/** A card on which nobody has written: it knows whose it is. */
export const blankCard = (patientName: string): CardContent => ({
  fullName: patientName,
  bornOn: null,
  languages: '',
  contacts: [],
  allergies: [],
  hasNoAllergies: false,
  medicines: [],
  conditions: [],
  implants: { state: 'unknown', what: '' },
  bloodType: null,
  surgeon: { name: '', dayPhone: '', nightPhone: '' },
  doctor: { name: '', phone: '' },
  insurance: { company: '', member: '', phone: '' },
  note: '',
});

/** How many people it names whom somebody can call. */
export const contactCount = ({ contacts }: Pick<CardContent, 'contacts'>): number => contacts.filter(({ phone }) => canDial(phone)).length;
