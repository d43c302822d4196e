import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { type AdminProcedure, adminProcedures, savedTrips } from '@/lib/data/admin-procedures';
import type { AdministratorAccess } from '@/lib/data/open-administration';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { adminQuery } from '@/lib/input/admin-forms';
import { administratorVisit } from '@/lib/server/administrator-page';
import { ProcedureForm } from './_components/procedure-form';
import { ProcedureList } from './_components/procedure-list';
import { ResetForm } from './_components/reset-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('adminProcedures'))('title') };
}

/** The numbers that new trips start with, one procedure changed at a time. */
export default async function ProceduresPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { person, access } = await administratorVisit();
  const asked = adminQuery.parse(await searchParams);
  const [procedures, t, a, names] = await Promise.all([
    adminProcedures(), getTranslations('adminProcedures'), getTranslations('admin'), getTranslations('procedures'),
  ]);
  const edited = procedures.find(({ id }) => id === asked.edit && id !== 'other');
  return (
    <OwnScreen person={person.name} className="acc" title={edited ? names(edited.id) : t('title')} lead={t('lead')} back={{ href: '/admin', label: a('back') }}>
      {asked.done === null ? null : <Notice tone="ok" role="status"><p>{a('done')}</p></Notice>}
      {edited ? <Editing access={access} procedure={edited} /> : <ProcedureList procedures={procedures} />}
    </OwnScreen>
  );
}

async function Editing({ access, procedure }: { access: AdministratorAccess; procedure: AdminProcedure }) {
  const now = new Date();
  const saved = await savedTrips(access, procedure.id, now);
  return (
    <>
      <ProcedureForm procedure={procedure} saved={saved} today={dayIn(NEW_YORK, now)} />
      {procedure.profile.edited ? <ResetForm procedure={procedure} /> : null}
    </>
  );
}
