import { NumbersList } from '@/components/trip/numbers-list';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { SourceLine } from '@/components/kit/source-line';
import type { ProcedureId, RecoveryProfile } from '@/lib/domain/recovery/profile';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { numberWords } from '@/lib/text/number-words';

interface Procedure {
  readonly id: ProcedureId;
  readonly profile: RecoveryProfile;
}

/** Every procedure with its numbers and where they are from. */
export function ProcedureList({ procedures }: { procedures: readonly Procedure[] }) {
  const t = useTranslations('adminProcedures');
  return (
    <Section id="procedures" title={t('list')} aside={<span>{procedures.length}</span>}>
      <Sheet padded={false} className="lines">{procedures.map((procedure) => <ProcedureLine key={procedure.id} procedure={procedure} />)}</Sheet>
    </Section>
  );
}

function ProcedureLine({ procedure: { id, profile } }: { procedure: Procedure }) {
  const t = useTranslations('adminProcedures');
  const name = useTranslations('procedures')(id);
  const change = useTranslations('admin')('change');
  return (
    <div className="acc-row admin-procedure">
      <div>
        <h3>{name}</h3>
        <From edited={profile.edited} isAsked={id === 'other'} />
        {id === 'other' ? null : <details className="fold"><summary>{t('seeNumbers')}<span className="vh">: {name}</span></summary><Numbers id={id} profile={profile} /></details>}
      </div>
      {id === 'other' ? null : <RowLink href={`/admin/procedures?edit=${id}`} label={name}>{change}</RowLink>}
    </div>
  );
}

function From({ edited, isAsked }: { edited: RecoveryProfile['edited']; isAsked: boolean }) {
  const t = useTranslations('adminProcedures');
  const locale = useLocale();
  if (isAsked) return <SourceLine kind="own">{t('asked')}</SourceLine>;
  if (!edited) return <SourceLine kind="own">{t('own')}</SourceLine>;
  return <SourceLine kind="measured">{t('edited', { source: edited.source, day: formatDayWithYear(edited.checkedOn, locale) })}</SourceLine>;
}

function Numbers({ id, profile }: Procedure) {
  const words = numberWords(id, profile, useLocale());
  return <NumbersList numbers={words.map(({ id: key, label: name, value, source, isPublished }) => ({ key, name, value, source, sourceKind: isPublished ? 'measured' : 'own' }))} />;
}
