import { RemindedOn } from '@/components/trip/reminded-on';
import { type OwnList, shownReminders } from '@/lib/domain/reminders/list-view';
import { useTranslations } from '@/lib/text/here';

/** When its reader is reminded of the list; nothing where they are not. */
export function PackingReminders({ tripId, own }: { tripId: string; own: OwnList | null }) {
  const t = useTranslations('reminderList.on');
  const lines = shownReminders(own).filter(({ kind }) => kind === 'packing');
  return lines.length > 0 ? <p className="soft pack-reminded"><RemindedOn tripId={tripId} lines={lines} name={t('packing')} back="packing" /></p> : null;
}
