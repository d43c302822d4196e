import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Icon } from '@/components/kit/icon';
import { PrintButton } from '@/components/kit/print-button';
import { TripScreen } from '@/components/trip/trip-screen';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { paperOf } from '@/lib/domain/people/paper';
import { reminderList } from '@/lib/domain/reminders/list-view';
import { remindedPage } from '@/lib/server/reminders-page';
import { formatDayWithYear } from '@/lib/text/format';
import { isolated } from '@/lib/text/isolated';
import { PaperDays } from './_components/paper-days';
import { PaperEscort, PaperPhones, PaperStays } from './_components/paper-facts';
import { PaperList } from './_components/paper-list';
import { PaperReminders } from './_components/paper-reminders';
import { PaperSigns } from './_components/paper-signs';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.paper'))('titleOwn') };
}

/** The trip on paper, in large letters, for a patient without an account. */
export default async function PaperPage({ params }: Props) {
  const { access, record, own, now } = await remindedPage((await params).tripId, 'manage-people', 'itinerary');
  const [t, people, locale] = await Promise.all([getTranslations('people.paper'), getTranslations('people'), getLocale()]);
  const { actor, standing } = access;
  const paper = paperOf(record);
  const keeper = standing.role === 'KEEPER' ? isolated(actor.name) : null;
  const day = formatDayWithYear(dayIn(NEW_YORK, now), locale);
  return (
    <TripScreen
      trip={record.trip} version={record.version} person={actor.name} now={now}
      title={keeper === null ? t('titleOwn') : t('title', { patient: isolated(record.patientName) })}
      lead={keeper === null ? t('madeOwn', { day }) : t('made', { day, keeper })}
      back={{ href: `/trips/${access.tripId}/people`, label: people('back') }}
    >
      <div className="paper">
        <p className="paper-print"><PrintButton><Icon name="printer" />{t('print')}</PrintButton></p>
        <PaperSigns />
        <PaperDays items={paper.items} home={record.trip.home} />
        <PaperReminders list={own && reminderList(own.lines, own.reader, now)} />
        <PaperStays stays={paper.stays} />
        <PaperEscort escort={record.trip.escort} />
        <PaperPhones phones={paper.phones} keeper={keeper} />
        <PaperList id="bring" title={t('bring')} lines={paper.bring} />
        <PaperList id="leave" title={t('leaveAtHome')} lines={paper.leave} />
      </div>
    </TripScreen>
  );
}
