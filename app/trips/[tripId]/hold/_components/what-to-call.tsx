import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { dialled } from '@/components/trip/dialled';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Item } from '@/lib/domain/itinerary/types';
import { isJourney } from '@/lib/domain/itinerary/kinds';
import type { HoldEffects } from '@/lib/domain/recovery/hold';
import { useLocale, useTranslations } from '@/lib/text/here';
import { itemName } from '@/lib/text/item-words';

interface WhatToCallProps {
  readonly centre: TripRecord['centre'];
  readonly calls: HoldEffects['calls'];
  /** The calls that a re-plan left; null for those who only look. */
  readonly listHref: string | null;
}

/** The centre first, then the stay and what else is booked. */
export function WhatToCall({ centre, calls, listHref }: WhatToCallProps) {
  const t = useTranslations('hold');
  const locale = useLocale();
  const others = calls.map(({ item, phone }) => ({ key: item.id, name: item.legs[0]?.carrier || itemName(item, locale), phone, why: t(reasonToCall(item)) }));
  const first = centre?.phone ? [{ key: 'centre', name: centre.name, phone: centre.phone, why: t('callCentre') }] : [];
  const lines = [...first, ...others];
  return (
    <Section id="calls" title={t('calls')}>
      {lines.length === 0 ? <p>{t('noCalls')}</p> : null}
      <ol className="calls">{lines.map(({ key, ...line }) => <li key={key}><Call {...line} /></li>)}</ol>
      {listHref ? <p className="numbers-change"><Link href={listHref} prefetch={false}>{t('callList')}</Link></p> : null}
    </Section>
  );
}

function reasonToCall({ kind }: Item): 'callStay' | 'callJourney' | 'callOther' {
  if (kind === 'STAY') return 'callStay';
  return isJourney(kind) ? 'callJourney' : 'callOther';
}

function Call({ name, phone, why }: { name: string; phone: string; why: string }) {
  return (
    <a className="call sheet" href={dialled(phone)}>
      <Icon name="phone" />
      <span><b>{name}</b><span className="num">{phone}</span><span className="soft">{why}</span></span>
    </a>
  );
}
