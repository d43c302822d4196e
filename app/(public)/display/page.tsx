import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { PublicShell } from '@/components/trip/public-shell';
import { CONTRASTS, type Display, MOTIONS, TEXT_SIZES, THEMES } from '@/lib/domain/display/display';
import { isSignedIn } from '@/lib/server/actor';
import { displayHere } from '@/lib/server/display-cookie';
import { useTranslations } from '@/lib/text/here';
import { DisplayChoice } from './_components/display-choice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('display'))('title') };
}

interface Props {
  readonly searchParams: Promise<{ readonly saved?: string }>;
}

export default async function DisplayPage({ searchParams }: Props) {
  const [t, signedIn, display, { saved }] = await Promise.all([getTranslations('display'), isSignedIn(), displayHere(), searchParams]);
  const back = signedIn ? { href: '/account', label: t('back') } : { href: '/', label: t('toStart') };
  return (
    <PublicShell isSignedIn={signedIn}>
      <main id="main" className="wrap">
        <div className="narrow">
          <PageTitle lead={t('lead')} back={back}>{t('title')}</PageTitle>
          {saved === 'yes' ? <Notice tone="ok" role="status"><p>{t('saved')}</p></Notice> : null}
          <DisplayForm display={display} />
        </div>
      </main>
    </PublicShell>
  );
}

/** A plain form: it works before and without JavaScript, as everything must that makes a page readable. */
function DisplayForm({ display }: { display: Display }) {
  const t = useTranslations('display');
  return (
    <form method="post" action="/api/display" className="form" aria-label={t('title')}>
      <DisplayChoice name="text" legend={t('text.legend')} hint={t('text.hint')} chosen={display.text} options={TEXT_SIZES.map((value) => ({ value, label: t(`text.${value}`) }))} />
      <DisplayChoice name="contrast" legend={t('contrast.legend')} chosen={display.contrast} options={CONTRASTS.map((value) => ({ value, label: t(`contrast.${value}`), note: t(`contrast.notes.${value}`) }))} />
      <DisplayChoice name="theme" legend={t('theme.legend')} chosen={display.theme} options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))} />
      <DisplayChoice name="motion" legend={t('motion.legend')} chosen={display.motion} options={MOTIONS.map((value) => ({ value, label: t(`motion.${value}`), note: t(`motion.notes.${value}`) }))} />
      <div className="form-end">
        <Button look="primary">{t('submit')}</Button>
        <Button look="text" name="usual" value="yes">{t('usual')}</Button>
      </div>
    </form>
  );
}
