import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { useTranslations } from '@/lib/text/here';

/** Always at hand, on every page; on paper the number itself. */
export function EmergencyLink({ isHere = false }: { isHere?: boolean }) {
  const t = useTranslations('common');
  return (
    <>
      <Link className="sos" href="/emergency" prefetch={false} aria-current={isHere ? 'page' : undefined}>
        <Icon name="shield-plus" />
        <span>{t('emergency')}</span>
      </Link>
      <span className="sos-paper">{t('emergencyPaper')}</span>
    </>
  );
}
