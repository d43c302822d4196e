import type { ReactNode } from 'react';
import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { SETTINGS_SCREENS, type SettingsScreen as Screen, settingsPath } from '@/lib/input/desk-settings-path';
import { useTranslations } from '@/lib/text/here';

interface SettingsScreenProps {
  readonly screen: Screen;
  readonly centreId: string;
  /** Name of the person who is signed in. */
  readonly person: string;
  readonly isSaved: boolean;
  readonly children: ReactNode;
}

/** One of the four screens of a desk's settings, with the way to the others. */
export function SettingsScreen({ screen, centreId, person, isSaved, children }: SettingsScreenProps) {
  const t = useTranslations('deskSettings');
  const back = { href: settingsPath('schedule', centreId), label: t('screens.schedule') };
  return (
    <OwnScreen person={person} className="acc" title={t(`screens.${screen}`)} lead={t(`leads.${screen}`)} back={back}>
      <nav className="ds-nav" aria-label={t('nav')}>
        {SETTINGS_SCREENS.map((one) => (
          <Link key={one} href={settingsPath(one, centreId)} prefetch={false} aria-current={one === screen ? 'page' : undefined}>{t(`screens.${one}`)}</Link>
        ))}
      </nav>
      {isSaved ? <Notice tone="ok" role="status"><p>{t('saved')}</p></Notice> : null}
      {children}
    </OwnScreen>
  );
}
