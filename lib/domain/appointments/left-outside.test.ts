import { describe, expect, it } from 'vitest';
import { at, day } from '@/tests/support/trips';
import { leftOutside, newlyOutside } from './left-outside';
import { type Ahead, type DeskSettings, resourcesOf, withHours } from './settings';

const weekly = (opens: number, closes: number) => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens, closes }));
const DESK: DeskSettings = {
  centreName: 'Kips Bay', fasting: { rule: '', source: '', checkedOn: null, version: '' }, services: [], exceptions: [],
  resources: ['nurse', 'room'].map((id) => ({ id, kind: 'ROOM', name: id, isRetired: false, version: '' })),
  hours: [{ resourceId: null, weekly: weekly(480, 1020), version: '' }, { resourceId: 'nurse', weekly: [], version: '' }],
};

const ahead = (appointmentId: string, time: string, ...resourceIds: readonly string[]): Ahead => {
  const startsAt = at('2027-03-02', time);
  return { appointmentId, patientName: 'Hollis Grant', serviceId: 'visit', resourceIds, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
};
const EARLY = ahead('early', '08:00', 'nurse');
const LATE = ahead('late', '16:00', 'nurse', 'room');
const idsOf = (left: readonly { readonly appointment: Ahead }[]) => left.map(({ appointment }) => appointment.appointmentId);

describe('what a change of hours leaves outside', () => {
  it('is what somebody is not there for any more: by their own hours, else the centre’s', () => {
    expect(leftOutside(DESK, [EARLY, LATE])).toEqual([]);
    expect(idsOf(leftOutside(withHours(DESK, 'nurse', weekly(540, 1020)), [EARLY, LATE]))).toEqual(['early']);
    expect(resourcesOf(withHours(DESK, 'nurse', weekly(540, 600))).map((one) => one.weekly[0]?.closes)).toEqual([600, 1020]);
  });

  it('is what is booked with somebody who is given out no more', () => {
    const without = { ...DESK, resources: DESK.resources.map((one) => ({ ...one, isRetired: one.id === 'room' })) };
    expect(idsOf(leftOutside(without, [EARLY, LATE]))).toEqual(['late']);
  });

  it('is asked about once: what lies outside already is nothing new', () => {
    const short = withHours(DESK, null, weekly(540, 1020));
    const closed = { ...short, exceptions: [{ id: 'off', from: day('2027-03-02'), until: day('2027-03-03'), isOpen: false, hours: null, reason: '', resourceId: 'room' }] };
    expect(newlyOutside(DESK, short, [EARLY, LATE])).toEqual([EARLY]);
    expect(newlyOutside(short, closed, [EARLY, LATE])).toEqual([LATE]);
  });
});
