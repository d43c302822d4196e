import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { Notice } from '@/components/kit/notice';
import { PrintButton } from '@/components/kit/print-button';
import { Sheet } from '@/components/kit/sheet';
import { OwnScreen } from '@/components/trip/own-screen';
import { printedCode } from '@/lib/domain/access/second-factor';
import { personPage } from '@/lib/server/person-page';
import { codesToShow } from '@/lib/server/second-factor/shown-codes';
import { codesKept } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep'))('shown.title') };
}

/** Recovery codes that were just made; put away, nobody can show them again. */
export default async function RecoveryCodesPage() {
  const person = await personPage();
  const [codes, t] = await Promise.all([codesToShow(person), getTranslations('secondStep')]);
  if (codes === null) redirect('/account/second-factor');
  return (
    <OwnScreen person={person.name} title={t('shown.title')} lead={t('shown.lead')}>
      <Notice tone="warn"><p>{t('shown.once')}</p></Notice>
      <Sheet>
        <ul className="recovery-codes">{codes.map((code) => <li key={code}><code>{printedCode(code)}</code></li>)}</ul>
      </Sheet>
      <ActionForm action={codesKept} submit={t('shown.kept')} aside={<PrintButton>{t('shown.print')}</PrintButton>} />
    </OwnScreen>
  );
}
