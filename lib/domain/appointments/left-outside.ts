import { NEW_YORK } from '../calendar/zones';
import { type OutsideHours, outsideHours } from './outside-hours';
import { type Ahead, type DeskSettings, resourcesOf } from './settings';

/** What is ahead and booked with somebody who is not there then, or is given out no more. */
export function leftOutside(desk: DeskSettings, ahead: readonly Ahead[]): readonly OutsideHours<Ahead>[] {
  const inUse = new Set(desk.resources.filter(({ isRetired }) => !isRetired).map(({ id }) => id));
  return outsideHours(ahead, { zone: NEW_YORK, resources: resourcesOf(desk).filter(({ id }) => inUse.has(id)) });
}

/** What a change of hours would leave outside that is not so already. */
export function newlyOutside(before: DeskSettings, after: DeskSettings, ahead: readonly Ahead[]): readonly Ahead[] {
  const already = new Set(leftOutside(before, ahead).map(({ appointment }) => appointment.appointmentId));
  return leftOutside(after, ahead).map(({ appointment }) => appointment).filter(({ appointmentId }) => !already.has(appointmentId));
}
