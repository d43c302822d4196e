import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { Notice } from '@/components/kit/notice';
import { CardCalls } from '@/components/trip/card-calls';
import { EmergencyCard } from '@/components/trip/emergency-card';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { mayDo } from '@/lib/domain/access/deeds';
import { cardFacts } from '@/lib/domain/card/card-facts';
import { isOldCheck } from '@/lib/domain/card/limits';
import { cardPage } from '@/lib/server/card-page';
import { shownCard } from '@/lib/text/card-words';
import { useTranslations } from '@/lib/text/here';
import { CardTools } from './_components/card-tools';
import { Recheck } from './_components/recheck';
import '@/app/styles/of/card.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the card was just saved or checked. */
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('card'))('title') };
}

/** Whom to call, one tap each; then the card to hand over. */
export default async function CardScreen({ params, searchParams }: Props) {
  const { access, now, record, card, code } = await cardPage((await params).tripId, 'see-medical');
  const [links, t, asked] = await Promise.all([shellLinks(access.tripId), getTranslations('card'), searchParams]);
  const path = `/trips/${access.tripId}/card`;
  const shown = card && shownCard(cardFacts(record, card, now));
  const mayChange = mayDo('change-card', access.standing);
  return (
    <TripShell links={links} person={access.actor.name} version={record.version}>
      <data hidden className="people-revision" value={record.peopleRevision} />
      <main id="main" className="wrap card-page">
        {asked.done === undefined ? null : <Notice tone="ok" role="status">{t('saved')}</Notice>}
        <div className="sos-cols">
          <div className="sos-calls">
            <h1 className={shown ? 'vh' : undefined}>{t('title')}</h1>
            <CardCalls calls={shown?.calls ?? []} />
            <p><a href="/emergency" className="sos-signs">{t('signs')}</a></p>
          </div>
          {shown ? <EmergencyCard card={shown} /> : <NoCard path={path} mayChange={mayChange} />}
          {card ? (
            <div className="sos-tools">
              {mayChange && isOldCheck(card.checkedAt, now) ? <Recheck tripId={access.tripId} card={card} /> : null}
              <CardTools path={path} mayChange={mayChange} mayManage={mayDo('manage-people', access.standing)} isCodeOn={code !== null} />
            </div>
          ) : null}
        </div>
      </main>
    </TripShell>
  );
}

function NoCard({ path, mayChange }: { path: string; mayChange: boolean }) {
  const t = useTranslations('card.empty');
  return (
    <EmptyState title={t('title')} action={mayChange ? <ButtonLink look="outline" href={`${path}/change`}>{t('make')}</ButtonLink> : null}>
      {t(mayChange ? 'text' : 'readOnly')}
    </EmptyState>
  );
}
