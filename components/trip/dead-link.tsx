import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Door } from './door';

interface DeadLinkProps {
  readonly state: 'used' | 'expired' | 'unknown';
  /** Where another link can be had. */
  readonly again: string;
}

/** A mailed link that was used, is too old or was cut off: why, and how to get another. */
export async function DeadLink({ state, again }: DeadLinkProps) {
  const t = await getTranslations('signIn.dead');
  return (
    <Door title={t('title')} lead={t(state)}>
      <ButtonLink look="primary" block href={again}>{t('again')}</ButtonLink>
    </Door>
  );
}
