import type { relativeDays as english } from '../en/relative-days';
import type { Words } from '../words';

export const relativeDays: Words<typeof english> = {
  surgery: 'día de la cirugía',
  after: 'día {days} después de la cirugía',
  before: 'día {days} antes de la cirugía',
};
