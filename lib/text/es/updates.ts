import type { Words } from '../words';
import type { updates as english } from '../en/updates';

export const updates: Words<typeof english> = {
  title: 'Novedades',
  list: 'Novedades, la más reciente primero',
  gap: 'Es normal que pase mucho tiempo. Nadie escribe hasta que haya algo que decir.',
  from: 'De',
  fromCentre: 'Del hospital',
  corrected: 'Corregido, {time}. Antes decía:',
  takenBack: 'Se retiró',
  states: {
    DELAYED: 'Más tarde de lo previsto',
    CHECKED_IN: 'En el hospital',
    IN_SURGERY: 'Empezó la cirugía',
    SURGERY_OVER: 'Terminó la cirugía',
    IN_RECOVERY_ROOM: 'En la sala de recuperación',
    AWAKE: 'Ya despertó',
    IN_ROOM: 'En la habitación',
    STAYING_LONGER: 'Se queda más tiempo',
    DISCHARGED: 'Salió del hospital',
    WE_WILL_PHONE: 'Le llamaremos',
  },
};
