import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ButtonLink } from '@/components/kit/button';
import { OwnScreen } from '@/components/trip/own-screen';
import { barringCentres } from '@/lib/data/own-desks';
import { personPage } from '@/lib/server/person-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.centreAsks');
  return { title: t('title') };
}

/** Where somebody lands who is kept from a centre's desk until they give a second factor: why, and what to do. */
export default async function CentreAsksPage() {
  const person = await personPage();
  const [centres, t, locale] = await Promise.all([barringCentres(person), getTranslations('account.centreAsks'), getLocale()]);
  if (centres.length === 0) redirect('/account');
  const named = new Intl.ListFormat(locale, { type: 'conjunction' }).format(centres);
  return (
    <OwnScreen person={person.name} title={t('title')} lead={t('lead', { centres: named, count: centres.length })}>
      <div className="sheet pad stack">
        <p>{t('why')}</p>
        <p>{t('how')}</p>
        <ButtonLink href="/account/second-factor" look="primary">{t('setUp')}</ButtonLink>
      </div>
    </OwnScreen>
  );
}
