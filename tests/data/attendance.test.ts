import { describe, expect, it } from 'vitest';
import type { Attendance } from '@/lib/domain/appointments/types';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { missingVisits } from '@/lib/domain/appointments/needed';
import { gatherFacts } from '@/lib/domain/check/facts';
import { recordAttendance } from '@/lib/data/desk-week';
import { openDesk } from '@/lib/data/open-desk';
import { loadTrip } from '@/lib/data/trips';
import { booker, deskWorld, preOpAt, staffOn } from '../support/bookings';

describe('what staff note of a visit', () => {
  it('reaches trip check and the appointments: one that nobody came to is needed again, until that is taken back', async () => {
    const world = await deskWorld();
    const patient = await booker(world);
    const appointmentId = await patient.book(world.desk.preOp, preOpAt('10:00', '2027-03-10'));
    const rosa = await staffOn(world, patient);
    const desk = openDesk(rosa.person, world.centre.id, 'work-at-desk');
    const after = preOpAt('11:30', '2027-03-10');
    const noted = async (attendance: Attendance | null) => {
      expect(desk && (await recordAttendance(desk, { appointmentId, attendance }, after))).toMatchObject({ type: 'done' });
      const { trip } = await loadTrip(patient.access);
      const missing = checkTrip(trip, after).open.filter(({ ruleId }) => ruleId === 'missing-pre-op').map(({ params }) => params.missed);
      return [missing, missingVisits(gatherFacts(trip, after))];
    };
    expect(await noted('MISSED')).toEqual([['2027-03-10'], ['PRE_OP']]);
    for (const said of ['ATTENDED', 'ARRIVED', null] as const) expect(await noted(said)).toEqual([[], []]);
  });
});
