import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Notice } from '@/components/kit/notice';
import { TextArea } from '@/components/kit/text-area';
import { GuidePage } from '@/components/trip/guide-page';
import { TIP_TOPICS } from '@/lib/domain/guide/tip';
import { LONGEST_TIP, tipQuery } from '@/lib/input/tip-forms';
import { guideFrame } from '@/lib/server/guide-frame';
import { sendTip } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tips.form'))('title') };
}

/** "Send us a tip": for anybody, without an account. */
export default async function NewTipPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { sent } = tipQuery.parse(await searchParams);
  const [t, topics, frame] = await Promise.all([getTranslations('tips.form'), getTranslations('tips.topics'), guideFrame()]);
  const back = <ButtonLink look="text" href="/guide/tips">{t('back')}</ButtonLink>;
  return (
    <GuidePage reader={frame} title={t('title')} lead={t('lead')}>
      {sent ? <Notice tone="ok" role="status"><p>{t('sent')}</p></Notice> : null}
      <ActionForm action={sendTip} submit={t('submit')} hidden={{ tipId: randomUUID() }} className="sheet pad" label={t('title')} aside={back}>
        <ChoiceGroup name="topic" legend={t('topic')} initial="PACKING" options={TIP_TOPICS.map((value) => ({ value, label: topics(value) }))} />
        <TextArea name="text" label={t('text')} hint={t('textHint')} rows={5} maxLength={LONGEST_TIP} />
        <Field name="email" label={t('email')} hint={t('emailHint')} type="email" maxLength={254} autoComplete="email" />
      </ActionForm>
    </GuidePage>
  );
}
