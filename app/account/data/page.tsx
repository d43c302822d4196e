import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { OwnScreen } from '@/components/trip/own-screen';
import { ownExport } from '@/lib/data/data-exports';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { isUnderWay, type OwnExport, percentDone } from '@/lib/domain/data-rights/export-state';
import type { ExportDownload } from '@/lib/input/data-export';
import { personPage } from '@/lib/server/person-page';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { LookAgain } from './_components/look-again';
import { makeCopy } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('data'))('title') };
}

const HELD = ['account', 'trips', 'medical', 'others', 'told', 'looks', 'work'] as const;
/** The one for most people first. */
const OFFERED: readonly { readonly name: ExportDownload; readonly says: 'archive' | 'page' | 'dates' | 'programs' | 'meaning' }[] = [
  { name: 'mendway.zip', says: 'archive' }, { name: 'everything.html', says: 'page' }, { name: 'trips.ics', says: 'dates' },
  { name: 'data.json', says: 'programs' }, { name: 'schema.json', says: 'meaning' },
];

/** What Mendway holds about whoever looks, and a copy of it to take along. */
export default async function DataPage() {
  const person = await personPage();
  const [copy, t] = await Promise.all([ownExport(person, new Date()), getTranslations('data')]);
  return (
    <OwnScreen person={person.name} className="acc" title={t('title')} lead={t('lead')} back={{ href: '/account', label: t('backToAccount') }}>
      <Section id="copy" title={t('copyTitle')} className="flow">
        <p>{t('copyLead')}</p>
        {copy ? <CopyState copy={copy} /> : null}
        {copy && isUnderWay(copy) ? null : <ActionForm action={makeCopy} submit={t(copy?.state === 'FAILED' ? 'again' : 'ask')} look={copy?.state === 'READY' ? 'outline' : 'primary'} />}
      </Section>
      <Section id="held" title={t('holdsTitle')}>
        <Sheet><ul className="stack">{HELD.map((part) => <li key={part}>{t(`holds.${part}`)}</li>)}</ul></Sheet>
      </Section>
    </OwnScreen>
  );
}

function CopyState({ copy }: { readonly copy: OwnExport }) {
  const t = useTranslations('data');
  if (isUnderWay(copy)) return <UnderWay copy={copy} />;
  if (copy.state === 'READY') return <ReadyFiles copy={copy} />;
  return <Notice tone="warn" role="status"><p><b>{t('failed')}</b></p><p>{t('failedLead')}</p></Notice>;
}

function UnderWay({ copy }: { readonly copy: OwnExport }) {
  const t = useTranslations('data');
  const { made, total } = copy;
  return (
    <Sheet className="stack">
      {/* News once; a figure that grows every other second is read when somebody comes to it. */}
      <p role="status"><b>{t('underWay')}</b></p>
      <progress className="copy-made" aria-label={t('underWay')} value={percentDone(copy)} max={100} />
      <p>{total === null ? t('waiting') : t('progress', { made, total })}</p>
      <p>{t('told')}</p>
      <LookAgain label={t('look')} />
    </Sheet>
  );
}

async function ReadyFiles({ copy: { id, expiresAt } }: { readonly copy: OwnExport }) {
  const [t, locale] = await Promise.all([getTranslations('data'), getLocale()]);
  return (
    <Sheet className="stack">
      <div role="status">
        <p><b>{t('ready')}</b></p>
        <p>{t('readyLead', { day: formatDayOf(expiresAt, NEW_YORK, locale), time: formatTime(expiresAt, NEW_YORK, locale) })}</p>
      </div>
      <ul className="stack">
        {OFFERED.map(({ name, says }) => <li key={name}><a href={`/account/data/${id}/${name}`}>{t(`files.${says}`)}</a></li>)}
      </ul>
      <p>{t('care')} {t('prove')}</p>
    </Sheet>
  );
}
