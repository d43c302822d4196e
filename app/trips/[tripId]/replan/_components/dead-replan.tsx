import { PageTitle } from '@/components/kit/page-title';
import { type ShellLink, TripShell } from '@/components/trip/trip-shell';
import { useTranslations } from '@/lib/text/here';

interface DeadReplanProps {
  readonly links: readonly ShellLink[];
  readonly person: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** An address that was altered, belongs to another trip, is too old to be read, or is about a plan that has moved on. */
export function DeadReplan({ links, person, back }: DeadReplanProps) {
  const t = useTranslations('replan');
  return (
    <TripShell links={links} person={person}>
      <main id="main" className="wrap">
        <PageTitle lead={t('deadWhy')} back={back}>{t('dead')}</PageTitle>
      </main>
    </TripShell>
  );
}
