import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { TripScreen } from '@/components/trip/trip-screen';
import { blankCard } from '@/lib/domain/card/blank-card';
import { MOST } from '@/lib/domain/card/limits';
import { medicinesToTakeOver } from '@/lib/domain/card/take-over';
import { linesOf } from '@/lib/domain/packing/trip-packing';
import { moreRows } from '@/lib/input/card-form';
import { cardPage } from '@/lib/server/card-page';
import { CardForm } from './_components/card-form';
import '@/app/styles/of/card.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `more`: the list that shall have more empty rows. `packing`: with the medicines of the packing list. */
  readonly searchParams: Promise<{ more?: string | string[]; packing?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('card.form'))('title') };
}

/** The form of the card. It does not follow what others do: what is typed belongs to the card that it showed. */
export default async function ChangeCardPage({ params, searchParams }: Props) {
  const { access, now, record, card } = await cardPage((await params).tripId, 'change-card');
  const [t, asked] = await Promise.all([getTranslations('card.form'), searchParams]);
  const { trip, packing, version, patientName } = record;
  const content = card?.content ?? blankCard(patientName);
  const packed = medicinesToTakeOver(content.medicines, linesOf(packing));
  const isTaking = asked.packing !== undefined;
  const shown = isTaking ? { ...content, medicines: [...content.medicines, ...packed].slice(0, MOST.medicines) } : content;
  const back = { href: `/trips/${trip.id}/card`, label: t('back') };
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')} back={back}>
      {isTaking && packed.length > 0 ? <Notice tone="tip" role="status">{t('tookOver')}</Notice> : null}
      <CardForm
        tripId={trip.id} content={shown} revision={card?.revision ?? 0} longer={moreRows(asked.more)} toTakeOver={isTaking ? 0 : packed.length}
      />
    </TripScreen>
  );
}
