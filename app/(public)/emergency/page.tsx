import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { PageTitle } from '@/components/kit/page-title';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { GuideShell } from '@/components/trip/guide-shell';
import { emergencyReader } from '@/lib/server/emergency-page';
import { Outcomes } from './_components/outcomes';
import { OwnCards } from './_components/own-cards';
import { SignCheck } from './_components/sign-check';
import { StillWorried } from './_components/still-worried';
import '@/app/styles/of/card.css';
import '@/app/styles/of/triage.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('emergency'))('title') };
}

/**
 * Always reachable, with and without an account. What is ticked goes nowhere: every answer is in the page, and styles alone show
 * the one that fits (`triage.css`), so that it works without a network and without scripts.
 */
export default async function EmergencyPage() {
  const [t, { person, cards, tripId, situation, calls }] = await Promise.all([getTranslations('emergency'), emergencyReader(new Date())]);
  return (
    <GuideShell reader={person && { name: person.name, tripId }} current="/emergency">
      <main id="main" className="wrap">
        <PageTitle lead={t('lead')} back={{ href: '/guide', label: t('guide') }}>{t('title')}</PageTitle>
        <div className="row">
          <ButtonLink href="tel:911" look="stop" large>
            <Icon name="phone" />
            {t('call')}
          </ButtonLink>
          <p className="soft">{t('abroad')}</p>
        </div>
        <OwnCards trips={cards} />
        <div className="triage">
          <SignCheck situation={situation} />
          <Section id="what-to-do" title={t('what')} className="triage-out">
            <Outcomes situation={situation} calls={calls} />
            <StillWorried calls={calls} />
          </Section>
        </div>
        <SourceLine kind="own">{t('source')}</SourceLine>
      </main>
    </GuideShell>
  );
}
