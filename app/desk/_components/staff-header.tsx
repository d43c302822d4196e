import Link from 'next/link';
import { Brand } from '@/components/kit/brand';
import { EmergencyLink } from '@/components/trip/emergency-link';
import { initialsOf } from '@/components/trip/initials';
import { deskPath } from '@/lib/input/desk-booking';
import { useTranslations } from '@/lib/text/here';

interface Desk {
  readonly centreId: string;
  readonly name: string;
}

interface StaffHeaderProps {
  readonly desks: readonly Desk[];
  readonly centreId: string;
  /** Name of the person who is signed in. */
  readonly person: string;
}

/** The dark header of the staff's screens: whose desk it is, its pages, one's account. */
export function StaffHeader({ desks, centreId, person }: StaffHeaderProps) {
  const t = useTranslations('desk.shell');
  const common = useTranslations('common');
  const here = desks.find((desk) => desk.centreId === centreId);
  const schedule = deskPath('schedule', { centre: desks.length > 1 ? centreId : undefined });
  return (
    <header className="staff-top on-field">
      <div className="wrap-w">
        <Brand href={schedule} label={common('home')} name={common('brand')} />
        <span className="staff-site">{t('site', { centre: here?.name ?? '' })}</span>
        <OtherDesks desks={desks.filter((desk) => desk !== here)} />
        <nav aria-label={t('pages')}>
          <Link href={schedule} prefetch={false} aria-current="true">{t('schedule')}</Link>
        </nav>
        <EmergencyLink />
        <Link className="avatar avatar--3" href="/account" prefetch={false} aria-label={common('account', { name: person })}>{initialsOf(person)}</Link>
      </div>
    </header>
  );
}

/** Plain links: the header around a page is drawn anew only with the whole of it. */
function OtherDesks({ desks }: { desks: readonly Desk[] }) {
  const t = useTranslations('desk.shell');
  if (desks.length === 0) return null;
  return (
    <ul className="staff-others" aria-label={t('otherDesks')}>
      {desks.map(({ centreId, name }) => <li key={centreId}><a href={deskPath('schedule', { centre: centreId })}>{name}</a></li>)}
    </ul>
  );
}
