import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { PageTitle } from '@/components/kit/page-title';

interface DeadPlanProps {
  readonly why: 'expired' | 'broken';
  /** Back to the questions; with the answers, where the address still holds them. */
  readonly href: string;
}

/** An address that opens no plan: what that means, and the way on. */
export async function DeadPlan({ why, href }: DeadPlanProps) {
  const t = await getTranslations(`planPreview.${why}`);
  return (
    <>
      <PageTitle lead={t('body')}>{t('title')}</PageTitle>
      <p><ButtonLink href={href} look="primary" large>{t('again')}</ButtonLink></p>
    </>
  );
}
