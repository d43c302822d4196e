import type { FormAction } from '@/components/kit/form-state';
import type { Service } from '@/lib/domain/appointments/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';

/** A booked time that is to be moved. */
export interface Moving {
  readonly appointmentId: string;
  /** As it stood when the page was made: what was moved meanwhile is not moved again. */
  readonly sequence: number;
}

/** What every part of the page shows, or leads on with. */
export interface Shown {
  readonly trip: Trip;
  readonly service: Service;
  /** What the time is for; null for one more appointment. */
  readonly fills: Item | null;
  readonly moving: Moving | null;
  readonly who: 'own' | 'other';
  /** Of the centre; may be empty. */
  readonly phone: string;
  /** Of this view of the page: a form that comes twice is one wish. */
  readonly commandId: string;
  readonly keepTime: FormAction;
  readonly moveAppointment: FormAction;
}
