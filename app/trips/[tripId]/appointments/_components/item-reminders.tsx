import { RemindedOn } from '@/components/trip/reminded-on';
import type { Item } from '@/lib/domain/itinerary/types';
import { remindersOfItem } from '@/lib/domain/reminders/mention';
import { itemName } from '@/lib/text/item-words';
import type { Shown } from './shown';

/** When its reader is reminded of an appointment. */
export function ItemReminders({ shown: { record: { trip }, reminders, locale }, item }: { shown: Shown; item: Item }) {
  const lines = remindersOfItem(reminders, item.id);
  return lines.length > 0 ? <p className="soft small"><RemindedOn tripId={trip.id} lines={lines} name={itemName(item, locale)} back="appointments" /></p> : null;
}
