import { Section } from '@/components/kit/section';
import type { BookedAppointment } from '@/lib/domain/appointments/by-hand';
import type { FastingRule } from '@/lib/domain/appointments/fasting';
import { useTranslations } from '@/lib/text/here';
import { AskedCard } from './asked-card';
import { BookedVisit } from './booked-visit';
import type { Shown } from './shown';
import { hasSurgeryLine, SurgeryLine } from './surgery-line';
import { ToCallCard } from './to-call-card';
import { dayOfVisit } from './visit-date';

function Count({ of }: { of: number }) {
  const t = useTranslations('appointments');
  return <p className="soft">{t('count', { count: of })}</p>;
}

/** What the screen leads with; the first card has the solid button, unless an offer has it. */
export function ToCallSection({ shown, hasOffers }: { shown: Shown; hasOffers: boolean }) {
  const t = useTranslations('appointments');
  const { toCall } = shown.list;
  return (
    <Section id="to-call" title={t('toCall')} aside={<Count of={toCall.length} />} className="appt-group">
      {toCall.length === 0 ? <p className="soft">{t('none.toCall')}</p> : null}
      {toCall.map((asked, index) => <ToCallCard key={asked.key} shown={shown} asked={asked} isFirst={index === 0 && !hasOffers} />)}
    </Section>
  );
}

export function AskedSection({ shown }: { shown: Shown }) {
  const t = useTranslations('appointments');
  const { asked } = shown.list;
  if (asked.length === 0) return null;
  return (
    <Section id="asked" title={t('asked')} aside={<Count of={asked.length} />} className="appt-group">
      {asked.map((one) => <AskedCard key={one.key} shown={shown} asked={one} />)}
    </Section>
  );
}

/** In order of time, the surgery among them. */
export function BookedSection({ shown, fasting }: { shown: Shown; fasting: FastingRule | null }) {
  const t = useTranslations('appointments');
  const { list: { booked, over }, record: { trip: { surgery } } } = shown;
  const withSurgery = hasSurgeryLine(shown);
  const isBefore = ({ item }: BookedAppointment): boolean => surgery.state === 'dated' && (dayOfVisit(item) ?? surgery.on) <= surgery.on;
  const visit = (one: BookedAppointment) => <BookedVisit key={one.item.id} shown={shown} {...one} />;
  return (
    <Section id="booked" title={t('booked')} aside={<Count of={booked.length + Number(withSurgery)} />} className="appt-group">
      {booked.length === 0 && !withSurgery ? <p className="soft">{t('none.booked')}</p> : null}
      <ol className="visits">
        {booked.filter(isBefore).map(visit)}
        {withSurgery ? <SurgeryLine shown={shown} fasting={fasting} /> : null}
        {booked.filter((one) => !isBefore(one)).map(visit)}
      </ol>
      {over.length > 0 ? (
        <details className="fold">
          <summary>{t('over', { count: over.length })}</summary>
          <ol className="visits">{over.map(visit)}</ol>
        </details>
      ) : null}
    </Section>
  );
}
