import { ButtonLink } from '@/components/kit/button';
import { PageTitle } from '@/components/kit/page-title';
import { useTranslations } from '@/lib/text/here';

interface DeadPlanProps {
  readonly why: 'expired' | 'broken';
  /** Back to the questions; with the answers, where the address still holds them. */
  readonly href: string;
}

/** An address that opens no plan: what that means, and the way on. */
export function DeadPlan({ why, href }: DeadPlanProps) {
  const t = useTranslations(`planPreview.${why}`);
  return (
    <>
      <PageTitle lead={t('body')}>{t('title')}</PageTitle>
      <p><ButtonLink href={href} look="primary" large>{t('again')}</ButtonLink></p>
    </>
  );
}
