import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import { deskPath } from '@/lib/input/desk-booking';
import { SETTINGS_SCREENS, type SettingsScreen } from '@/lib/input/desk-settings-forms';
import { useTranslations } from '@/lib/text/here';

interface SettingsNavProps {
  readonly here: SettingsScreen;
  readonly centreId: string;
  readonly isSaved: boolean;
}

/** The way to the other screens of a desk's settings, and that something was saved. */
export function SettingsNav({ here, centreId, isSaved }: SettingsNavProps) {
  const t = useTranslations('deskSettings');
  return (
    <>
      <nav className="ds-nav" aria-label={t('nav')}>
        {SETTINGS_SCREENS.map((one) => (
          <Link key={one} href={deskPath(one, { centre: centreId })} prefetch={false} aria-current={one === here ? 'page' : undefined}>{t(`screens.${one}`)}</Link>
        ))}
      </nav>
      {isSaved ? <Notice tone="ok" role="status"><p>{t('saved')}</p></Notice> : null}
    </>
  );
}
