import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { Tag } from '@/components/kit/tag';
import { EmergencyBox } from '@/components/trip/emergency-box';
import { RibbonSheet } from '@/components/trip/ribbon-sheet';
import { shellLinks } from '@/components/trip/shell-links';
import { TripHero } from '@/components/trip/trip-hero';
import { TripShell } from '@/components/trip/trip-shell';
import type { Standing } from '@/lib/domain/access/deeds';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { HoldEffects } from '@/lib/domain/recovery/hold';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { useLocale, useTranslations } from '@/lib/text/here';
import { formatDay } from '@/lib/text/format';
import { itemDay } from '@/lib/text/item-words';
import { givenName } from '@/lib/text/names';
import { holdSince, holdWords, sourceWords } from '@/lib/text/spoken-words';
import { LiftForm } from './lift-form';
import { WhatClosed, type WaysOut } from './what-closed';
import { WhatToCall } from './what-to-call';

interface HoldScreenProps {
  readonly record: TripRecord;
  readonly effects: HoldEffects;
  readonly person: string;
  readonly standing: Standing;
  readonly now: Date;
  readonly ways: WaysOut;
}

/** The whole of a hold on one page: what closed, what stays, whom to call, and how it ends. */
export async function HoldScreen({ record, effects, person, standing, now, ways }: HoldScreenProps) {
  const { trip } = record;
  const check = checkTrip(trip, now);
  const [maySay, mayChange] = [mayDo('record-word', standing), mayDo('change-itinerary', standing)];
  return (
    <TripShell links={await shellLinks(trip.id)} current={`/trips/${trip.id}`} person={person} version={record.version}>
      <main id="main">
        <HoldHead record={record} effects={effects} now={now} />
        <Ribbon record={record} view={ribbonOf(trip, check.open, dayIn(NEW_YORK, now))} />
        <div className="wrap overview-cols">
          <div className="stack">
            <WhatClosed trip={trip} effects={effects} findings={check.open} mayChange={mayChange} ways={ways} />
            <WhatStays record={record} effects={effects} />
          </div>
          <div className="stack">
            <WhatToCall centre={record.centre} calls={effects.calls} listHref={mayChange ? `/trips/${trip.id}/rebooking` : null} />
            <EmergencyBox calls={[]} />
            {maySay && trip.hold ? <LiftForm trip={{ id: trip.id, version: record.version }} hold={trip.hold} recorder={null} now={now} /> : null}
          </div>
        </div>
      </main>
    </TripShell>
  );
}

function HoldHead({ record, effects: { daysAfter }, now }: Pick<HoldScreenProps, 'record' | 'effects' | 'now'>) {
  const t = useTranslations('hold');
  const locale = useLocale();
  const { hold } = record.trip;
  if (!hold) return null;
  const today = dayIn(NEW_YORK, now);
  return (
    <TripHero
      count={<Tag tone="hold" icon="lock">{holdSince(hold, today, locale)}</Tag>}
      title={t('title', { name: givenName(record.patientName) })}
      days={t('today', { day: formatDay(today, locale), daysAfter: daysAfter ?? -1 })}
      what={`${holdWords(hold, locale)} ${sourceWords(hold, locale)}`}
    />
  );
}

function Ribbon({ record, view }: { record: TripRecord; view: ReturnType<typeof ribbonOf> }) {
  const t = useTranslations('trip.hero');
  const locale = useLocale();
  return <div className="wrap"><RibbonSheet view={view} locale={locale} label={t('ribbon', { name: givenName(record.patientName) })} overlaps /></div>;
}

function WhatStays({ record, effects: { followUp } }: Pick<HoldScreenProps, 'record' | 'effects'>) {
  const t = useTranslations('hold');
  const locale = useLocale();
  const lines = [
    followUp && t('followUp', { day: itemDay(followUp, locale) }),
    t('visitors'),
    t(record.isSharedWithCentre ? 'shared' : 'notShared'),
  ].filter((line) => line !== null);
  return (
    <Section id="stays" title={t('stays')}>
      <ul className="stays">{lines.map((line) => <li key={line}><Icon name="check" /><span>{line}</span></li>)}</ul>
    </Section>
  );
}
