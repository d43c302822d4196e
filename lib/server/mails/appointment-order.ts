import { z } from 'zod';

/** What happened to a time at a centre's desk. */
export const APPOINTMENT_NEWS = ['booked', 'moved', 'cancelled', 'offered'] as const;
export type AppointmentNews = (typeof APPOINTMENT_NEWS)[number];

/** News about an appointment as it waits in the queue: ids alone. Whom it may reach and what it says is read when it is sent. */
export const appointmentOrder = z.object({
  what: z.enum(APPOINTMENT_NEWS),
  tripId: z.uuid(),
  appointmentId: z.uuid(),
  userId: z.uuid(),
  /** Of the appointment when it happened: what has changed again since is told by its own mail. */
  sequence: z.number().int().min(0),
});

export type AppointmentOrder = z.infer<typeof appointmentOrder>;
