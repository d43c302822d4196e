import type { Service } from '@/lib/domain/appointments/types';

/** A service of an hour at the centre that anybody in room one gives; `more` says what is different. */
export function serviceLike(more: Partial<Service> = {}): Service {
  return {
    id: 'service', centreId: 'centre', name: 'Visit', purpose: null, place: 'CENTRE', bookableBy: 'PATIENT',
    minutes: 60, bufferBefore: 0, bufferAfter: 0, step: 60, places: [['room']], noticeMinutes: 0, horizonDays: 180, dailyLimit: null,
    cancelNoticeHours: 24, window: null, location: '', preparation: '', companions: '', fasting: '', isRetired: false, ...more,
  };
}
