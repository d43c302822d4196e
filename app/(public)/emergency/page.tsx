import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { PageTitle } from '@/components/kit/page-title';
import { SourceLine } from '@/components/kit/source-line';
import { PublicShell } from '@/components/trip/public-shell';
import { isSignedIn } from '@/lib/server/actor';
import { ownCards } from '@/lib/server/own-cards';
import { Answers } from './_components/answers';
import { OwnCards } from './_components/own-cards';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('emergency'))('title') };
}

/** Always reachable, with and without an account; nothing on it has to be loaded or filled in first. */
export default async function EmergencyPage() {
  const [t, signedIn, cards] = await Promise.all([getTranslations('emergency'), isSignedIn(), ownCards()]);
  return (
    <PublicShell isEmergency isSignedIn={signedIn}>
      <main id="main" className="wrap">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <div className="row">
          <ButtonLink href="tel:911" look="stop" large>
            <Icon name="phone" />
            {t('call')}
          </ButtonLink>
          <p className="soft">{t('abroad')}</p>
        </div>
        <OwnCards trips={cards} />
        <Answers />
        <SourceLine kind="own">{t('source')}</SourceLine>
      </main>
    </PublicShell>
  );
}
