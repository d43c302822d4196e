import type { ReactNode } from 'react';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import type { FormAction } from '@/components/kit/form-state';
import { Icon } from '@/components/kit/icon';
import type { IconName } from '@/components/kit/icons';
import { SectionHead } from '@/components/kit/section-head';
import { SeverityShape } from '@/components/kit/severity-shape';
import { Tag } from '@/components/kit/tag';
import type { Finding } from '@/lib/domain/check/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { HoldEffects } from '@/lib/domain/recovery/hold';
import { findingWords } from '@/lib/text/finding-words';
import { formatDaySpan } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { itemDay } from '@/lib/text/item-words';

export interface WaysOut {
  /** Applies a fix of trip check; an outing becomes a visit. */
  readonly fix: FormAction;
  /** Shows what the hold would move. */
  readonly replanHref: string;
}

interface WhatClosedProps {
  readonly trip: Trip;
  readonly effects: HoldEffects;
  readonly findings: readonly Finding[];
  readonly mayChange: boolean;
  readonly ways: WaysOut;
}

/** What cannot be while the hold stands: the way home, the gentle days, outings on them, exercise. */
export function WhatClosed(props: WhatClosedProps) {
  const t = useTranslations('hold');
  const locale = useLocale();
  const { effects: { home, closedDays, outings, takenBack }, trip } = props;
  const name = trip.hold?.saidBy ?? '';
  return (
    <section aria-labelledby="closed">
      <SectionHead id="closed" aside={<BlockedCount findings={props.findings} />}>{t('closed')}</SectionHead>
      <ol className="sheet lines closed-list">
        {home ? <ClosedHome {...props} home={home} /> : null}
        <Line icon="lock" what={closedDays ? t('gentleDays', { days: formatDaySpan(closedDays, locale) }) : t('noDays')} why={t('gentleWhy')} />
        {outings.map((outing) => <ClosedOuting key={outing.id} {...props} outing={outing} />)}
        <Line icon="accessibility" what={t('exercise')} why={t('exerciseWhy', { name, takenBack: takenBack.includes('exercise') ? 'yes' : 'no' })} />
      </ol>
    </section>
  );
}

function BlockedCount({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('trip.check');
  const count = findings.filter(({ severity }) => severity === 'blocked').length;
  return count > 0 ? <p><Tag tone="stop">{t('blocked', { count })}</Tag></p> : null;
}

interface LineProps {
  readonly icon: IconName;
  readonly what: string;
  readonly why: string;
  readonly children?: ReactNode;
}

function Line({ icon, what, why, children }: LineProps) {
  return (
    <li>
      <Icon name={icon} />
      <div><b>{what}</b><p className="soft">{why}</p>{children}</div>
    </li>
  );
}

function ClosedHome({ trip, effects, home, mayChange, ways }: WhatClosedProps & { home: Item }) {
  const t = useTranslations('hold');
  const locale = useLocale();
  const isFlight = home.kind === 'FLIGHT';
  const name = trip.hold?.saidBy ?? '';
  const why = isFlight ? t('flightWhy', { name, takenBack: effects.takenBack.includes('fly') ? 'yes' : 'no' }) : t('wayWhy', { name });
  return (
    <li className="is-stop">
      <SeverityShape level="stop" />
      <div>
        <b>{t(isFlight ? 'flightHome' : 'wayHome', { day: itemDay(home, locale) })}</b>
        <p className="soft">{why} {home.state === 'BOOKED' ? t('stillBooked') : null}</p>
        {mayChange ? <ButtonLink look="primary" href={ways.replanHref}>{t('seeMoves')}</ButtonLink> : null}
      </div>
    </li>
  );
}

/** Trip check offers to make it a visit; the same change is one press away here. */
function ClosedOuting({ trip, findings, outing, mayChange, ways }: WhatClosedProps & { outing: Item }) {
  const t = useTranslations('hold');
  const locale = useLocale();
  const finding = findings.find(({ ruleId, itemIds }) => ruleId === 'plan-on-quiet-day' && itemIds.includes(outing.id));
  const visit = finding && findingWords(finding, locale).fixes.find(({ id }) => id === 'visit-at-stay');
  return (
    <Line icon="footprints" what={t('outing', { title: outing.title, day: itemDay(outing, locale) })} why={t('outingWhy')}>
      {finding && visit && mayChange ? (
        <ActionForm action={ways.fix} submit={visit.label} look="outline" hidden={{ tripId: trip.id, findingKey: finding.key, fixId: visit.id }} />
      ) : null}
    </Line>
  );
}
