import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { useTranslations } from '@/lib/text/here';

/** A test was asked for: what happens next, and where to look when nothing comes. */
export function TestedNotice({ done, email }: { done: 'tested-mail' | 'tested-push'; email: string }) {
  const t = useTranslations('reach.tests');
  return (
    <Notice tone="ok" role="status">
      <p><b>{t(done, { email })}</b> {t(done === 'tested-mail' ? 'mailLook' : 'pushLook')}</p>
      <ButtonLink look="text" href="/inbox">{t('inInbox')}</ButtonLink>
    </Notice>
  );
}
