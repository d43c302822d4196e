import { use } from 'react';
import { ButtonLink } from '@/components/kit/button';
import { Skyline } from '@/components/kit/skyline';
import { PublicShell } from '@/components/trip/public-shell';
import { RibbonSheet } from '@/components/trip/ribbon-sheet';
import { isSignedIn } from '@/lib/server/actor';
import { useLocale, useTranslations } from '@/lib/text/here';
import { FlightPath } from './_components/flight-path';
import { LandingParts } from './_components/landing-parts';
import { sampleTrip } from './_components/sample-trip';
import '@/app/styles/of/landing.css';

const PLAN = '/trips/new';

export default function LandingPage() {
  const locale = useLocale();
  const t = useTranslations('landing');
  const signedIn = use(isSignedIn());
  return (
    <PublicShell tone="field" isSignedIn={signedIn}>
      <main id="main">
        <section className="land-hero on-field">
          <Skyline />
          <FlightPath />
          <div className="wrap">
            <h1>{t('heading')}</h1>
            <p className="land-lede">{t('lead')}</p>
            <div className="land-cta">
              <ButtonLink href={PLAN} look="mark" large>{t('plan')}</ButtonLink>
              <span>{t('planNote')}</span>
            </div>
          </div>
        </section>
        <div className="wrap land-ribbon">
          <RibbonSheet
            view={sampleTrip()}
            locale={locale}
            label={t('sampleLabel')}
            caption={<><b className="num">{t('sampleHead')}</b> {t('sampleNote')}</>}
            overlaps
          />
        </div>
        <LandingParts />
        <section className="wrap land-end" aria-labelledby="ready">
          <div className="scotch" />
          <h2 id="ready">{t('end')}</h2>
          <p className="soft">{t('endText')}</p>
          <ButtonLink href={PLAN} look="primary" large>{t('plan')}</ButtonLink>
        </section>
      </main>
    </PublicShell>
  );
}
