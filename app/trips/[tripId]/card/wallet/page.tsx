import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PrintButton } from '@/components/kit/print-button';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { cardFacts } from '@/lib/domain/card/card-facts';
import { cardPage, scannedAddress } from '@/lib/server/card-page';
import { shownCard } from '@/lib/text/card-words';
import { walletCards } from '@/lib/text/wallet-words';
import { WalletSideSheet } from './_components/wallet-side';
import '@/app/styles/of/card.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('card.wallet'))('title') };
}

/** The card at the size of a bank card, front and back, to cut out and fold. */
export default async function WalletPage({ params }: Props) {
  const { access, now, record, card, code } = await cardPage((await params).tripId, 'see-medical');
  if (!card) notFound();
  const [t, words] = await Promise.all([getTranslations('card.wallet'), getTranslations('card')]);
  // The code is the owner's to give out: whoever may not turn it on prints the card without it.
  const token = mayDo('manage-people', access.standing) ? (code?.token ?? null) : null;
  const shownCode = token === null ? null : { address: scannedAddress(token), label: words('code.label') };
  const cards = walletCards(shownCard(cardFacts(record, card, now)), shownCode !== null);
  const { trip, version } = record;
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}
      back={{ href: `/trips/${trip.id}/card`, label: words('form.back') }}
    >
      <data hidden className="people-revision" value={record.peopleRevision} />
      <div className="wallet-cards" lang="en">
        {cards.map(([front, back], at) => (
          <div key={at} className="wallet-card">
            <WalletSideSheet side={front} title={t('side', { side: at * 2 + 1 })} code={shownCode} />
            {back.length > 0 ? <WalletSideSheet side={back} title={t('side', { side: at * 2 + 2 })} code={shownCode} /> : <div className="wallet-side" />}
          </div>
        ))}
      </div>
      <div className="row wallet-end"><PrintButton>{t('print')}</PrintButton></div>
    </TripScreen>
  );
}
