import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { AddressLine } from '@/components/kit/address-line';
import { Notice } from '@/components/kit/notice';
import { QrCode } from '@/components/kit/qr-code';
import { Section } from '@/components/kit/section';
import { TripScreen } from '@/components/trip/trip-screen';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { ResponderCode } from '@/lib/domain/card/types';
import { cardPage, scannedAddress } from '@/lib/server/card-page';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { endResponderCode, newResponderCode } from './actions';
import '@/app/styles/of/card.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('card.code'))('title') };
}

/** What anybody with the paper can read, said before it is turned on; off, and a new one. */
export default async function CodePage({ params }: Props) {
  const { access, now, record, card, code } = await cardPage((await params).tripId, 'manage-people');
  if (!card) notFound();
  const [t, words] = await Promise.all([getTranslations('card.code'), getTranslations('card.form')]);
  const { trip, version } = record;
  const hidden = { tripId: trip.id };
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}
      back={{ href: `/trips/${trip.id}/card`, label: words('back') }}
    >
      <data hidden className="people-revision" value={record.peopleRevision} />
      <Section id="what" title={t('what')} className="stack">
        <p>{t('reads')}</p>
        <p>{t('notRest')}</p>
        <p>{t('noted')}</p>
        <p>{t('lost')}</p>
      </Section>
      {code ? <CodeOn tripId={trip.id} code={code} /> : <ActionForm action={newResponderCode} submit={t('turnOn')} hidden={hidden} className="code-end" />}
    </TripScreen>
  );
}

function CodeOn({ tripId, code }: { tripId: string; code: ResponderCode }) {
  const t = useTranslations('card.code');
  const locale = useLocale();
  const hidden = { tripId };
  return (
    <div className="stack code-end">
      <Notice tone="ok">{t('isOn', { day: formatDayOf(code.since, NEW_YORK, locale) })}</Notice>
      {code.token === null ? <p>{t('cannotShow')}</p> : <ShownCode address={scannedAddress(code.token)} />}
      <div className="row">
        <ActionForm action={endResponderCode} submit={t('turnOff')} hidden={hidden} look="outline" />
        <ActionForm action={newResponderCode} submit={t('renew')} hidden={hidden} look="outline" />
      </div>
      <p className="hint">{t('renewWhy')}</p>
    </div>
  );
}

function ShownCode({ address }: { address: string }) {
  const t = useTranslations('card.code');
  return (
    <>
      <div className="code-qr"><QrCode text={address} label={t('label')} /></div>
      <AddressLine id="card-address" label={t('address')} address={address}>{null}</AddressLine>
    </>
  );
}
