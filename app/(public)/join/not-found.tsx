import { ButtonLink } from '@/components/kit/button';
import { Door } from '@/components/trip/door';
import { useTranslations } from '@/lib/text/here';

/** One calm page for every invitation that opens nothing, whatever the reason: it tells nothing of any trip. */
export default function DeadInvitation() {
  const t = useTranslations('join.dead');
  return (
    <Door title={t('title')} lead={t('lead')}>
      <p>{t('ask')}</p>
      <ButtonLink block href="/sign-in">{t('signIn')}</ButtonLink>
    </Door>
  );
}
