import Link from 'next/link';
import { Brand } from '@/components/kit/brand';
import { useTranslations } from '@/lib/text/here';
import { EmergencyLink } from './emergency-link';
import { ResetStrip } from './reset-strip';
import { initialsOf } from '@/lib/domain/people/initials';

const STAFF_PAGES = ['arrivals', 'schedule'] as const;
export type StaffPage = (typeof STAFF_PAGES)[number];

export interface StaffHeaderProps {
  /** Name of the centre whose desk it is. */
  readonly centre: string;
  /** The addresses of its pages. */
  readonly pages: Readonly<Record<StaffPage, string>>;
  readonly current: StaffPage;
  /** The same page at other desks of theirs. */
  readonly otherDesks: readonly { readonly name: string; readonly href: string }[];
  /** Name of the person who is signed in. */
  readonly person: string;
}

/** The dark header of the staff's screens: whose desk it is, its pages, one's account. */
export function StaffHeader({ centre, pages, current, otherDesks, person }: StaffHeaderProps) {
  const t = useTranslations('desk.shell');
  const common = useTranslations('common');
  return (
    <>
      <header className="staff-top on-field">
        <div className="wrap-w">
          <Brand href={pages.arrivals} label={common('home')} name={common('brand')} />
          <span className="staff-site">{t('site', { centre })}</span>
          <OtherDesks desks={otherDesks} />
          <nav aria-label={t('pages')}>
            {STAFF_PAGES.map((page) => (
              <Link key={page} href={pages[page]} prefetch={false} aria-current={page === current ? 'true' : undefined}>{t(page)}</Link>
            ))}
          </nav>
          <EmergencyLink />
          <Link className="avatar avatar--3" href="/account" prefetch={false} aria-label={common('account', { name: person })}>{initialsOf(person)}</Link>
        </div>
      </header>
      <ResetStrip />
    </>
  );
}

/** Plain links: the header around a page is drawn anew only with the whole of it. */
function OtherDesks({ desks }: { desks: StaffHeaderProps['otherDesks'] }) {
  const t = useTranslations('desk.shell');
  if (desks.length === 0) return null;
  return <ul className="staff-others" aria-label={t('otherDesks')}>{desks.map(({ href, name }) => <li key={href}><a href={href}>{name}</a></li>)}</ul>;
}
