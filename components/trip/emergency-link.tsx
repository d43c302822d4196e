import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/kit/icon';

/** Always at hand, on every page. */
export async function EmergencyLink({ isHere = false }: { isHere?: boolean }) {
  const t = await getTranslations('common');
  return (
    <Link className="sos" href="/emergency" prefetch={false} aria-current={isHere ? 'page' : undefined}>
      <Icon name="shield-plus" />
      <span>{t('emergency')}</span>
    </Link>
  );
}
