import { Facts } from '@/components/kit/facts';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { SourceLine } from '@/components/kit/source-line';
import type { Month } from '@/lib/domain/calendar/months';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { RoutesQuery } from '@/lib/input/admin-forms';
import { T100_COLUMNS } from '@/lib/input/t100-row';
import { MOST_UPLOAD_MB } from '@/lib/input/upload-limit';
import { formatDayWithYear, formatMonth, formatNumber } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { sentencesOf } from '@/lib/text/translator';
import { UploadForm } from './upload-form';

interface ImportSectionProps {
  readonly last: LastImport | null;
  readonly asked: RoutesQuery;
}

interface LastImport {
  readonly rows: number;
  readonly routes: number;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly importedAt: Date;
}

/** The file of the US DOT: what was read last, and the form for a new one. */
export function ImportSection({ last, asked }: ImportSectionProps) {
  const t = useTranslations('admin.routes');
  const sentences = sentencesOf(useLocale(), 'admin');
  const { fault, line, column } = asked;
  const problem = fault && sentences.say(`faults.${fault}`, { line: line ?? 0, column: column ?? '' });
  const words = { label: t('fileLabel'), send: t('send'), sending: t('sending'), reading: t('reading'), noAnswer: t('noAnswer'), refused: t('refusedHead') };
  return (
    <Section id="measured" title={t('measured')}>
      {asked.imported === null ? null : <Notice tone="ok" role="status"><p>{t('imported')}</p></Notice>}
      <Sheet className="stack">
        {last ? <ImportFacts last={last} /> : <SourceLine kind="own">{t('never')}</SourceLine>}
        <UploadForm words={words} hint={t('fileHint', { most: String(MOST_UPLOAD_MB), columns: T100_COLUMNS.join(', ') })} problem={problem} />
      </Sheet>
    </Section>
  );
}

function ImportFacts({ last }: { last: LastImport }) {
  const t = useTranslations('admin.routes');
  const locale = useLocale();
  const months = t('monthsOf', { first: formatMonth(last.firstMonth, locale), last: formatMonth(last.lastMonth, locale) });
  return (
    <Facts
      facts={[
        { term: t('importedOn'), value: formatDayWithYear(dayIn(NEW_YORK, last.importedAt), locale) },
        { term: t('months'), value: months },
        { term: t('rows'), value: formatNumber(last.rows, locale) },
        { term: t('kept'), value: formatNumber(last.routes, locale), note: <span className="soft small">{t('keptNote')}</span> },
      ]}
    />
  );
}
