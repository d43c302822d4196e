import Link from 'next/link';
import { useTranslations } from '@/lib/text/here';
import { resetHere } from '@/lib/text/reset-here';

/** Under the header of every page behind the sign-in: somebody asked to turn this person's second step off. */
export function ResetStrip() {
  const t = useTranslations('secondStep.reset');
  if (!resetHere().isAsked) return null;
  return (
    <p className="wrap reset-strip" role="status">
      <b>{t('strip')}</b> <Link href="/account/second-factor" prefetch={false}>{t('look')}</Link>
    </p>
  );
}
