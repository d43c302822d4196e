import { UpdatesHead } from '@/components/trip/updates-head';
import type { Standing } from '@/lib/domain/access/deeds';
import type { Home } from '@/lib/domain/itinerary/types';
import type { Update } from '@/lib/domain/people/types';
import type { UpdatesTime } from '@/lib/domain/people/updates-days';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface PageHeadProps {
  readonly standing: Standing;
  /** Given name of the owner or keeper, who chose who reads what. */
  readonly chooser: string;
  readonly centre: string;
  readonly patientName: string;
  readonly latest: Update | null;
  readonly time: UpdatesTime;
  readonly home: Home;
  /** Whether the owner chose that this reader is shown nothing. */
  readonly isForOthers: boolean;
}

/** For whom the page is, and how it goes. */
export function PageHead({ standing, chooser, centre, patientName, latest, time, home, isForOthers }: PageHeadProps) {
  const t = useTranslations('updates');
  const locale = useLocale();
  const day = time.type === 'undated' ? '' : formatDay(time.surgeryOn, locale);
  const nothing = isForOthers ? t('nothing.notForYou') : t(`nothing.${time.type}`, { day });
  const forWhom = t(`forWhom.${audienceOf(standing)}`, { name: chooser, centre });
  return <UpdatesHead forWhom={forWhom} patientName={patientName} latest={latest} nothing={nothing} home={home} />;
}

function audienceOf({ role }: Standing): 'OWNER' | 'CAREGIVER' | 'FAMILY' | 'STAFF' {
  return role === 'CAREGIVER' || role === 'FAMILY' || role === 'STAFF' ? role : 'OWNER';
}
