import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CardCalls } from '@/components/trip/card-calls';
import { EmergencyCard } from '@/components/trip/emergency-card';
import { PublicShell } from '@/components/trip/public-shell';
import { cardFacts } from '@/lib/domain/card/card-facts';
import { scannedCard } from '@/lib/server/card-page';
import { UNLISTED } from '@/lib/server/visitor-page';
import { shownCard } from '@/lib/text/card-words';
import '@/app/styles/of/card.css';

interface Props {
  readonly params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('card.open');
  return { title: t('title'), robots: UNLISTED };
}

/** What a first responder reads who scanned the code: nothing to sign in to, nothing to press but the calls, no way on into the trip. */
export default async function ScannedCardPage({ params }: Props) {
  const { record, card, now } = await scannedCard((await params).token);
  const t = await getTranslations('card.open');
  if (!card) notFound();
  const shown = shownCard(cardFacts(record, card, now));
  return (
    <PublicShell signIn={false}>
      <main id="main" className="wrap card-page">
        <h1 className="vh">{t('title')}</h1>
        <div className="sos-cols">
          <div className="sos-calls">
            <CardCalls calls={shown.calls} />
            <p className="hint">{t('lead')}</p>
          </div>
          <EmergencyCard card={shown} />
        </div>
      </main>
    </PublicShell>
  );
}
