import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { MailFailsNotice } from '@/components/trip/mail-fails-notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { PushSection } from '@/components/trip/push-section';
import { ownPush } from '@/lib/data/push-subscriptions';
import { type OwnReach, ownReach } from '@/lib/data/reach';
import { lastTests } from '@/lib/data/reach-tests';
import { wantsPush } from '@/lib/domain/reminders/channels';
import { wayOf } from '@/lib/domain/reminders/ways';
import { reachQuery } from '@/lib/input/reach-forms';
import { personPage } from '@/lib/server/person-page';
import { useLocale, useTranslations } from '@/lib/text/here';
import { quietWords } from '@/lib/text/reach-words';
import { problemSentence } from '@/lib/text/translator';
import { removePushDevice, turnPushOff, turnPushOn } from '../push/actions';
import { TestSheet } from './_components/test-sheet';
import { TestedNotice } from './_components/tested-notice';
import { tryChannel } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reach');
  return { title: t('title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function RemindersPage({ searchParams }: { searchParams: Search }) {
  const person = await personPage();
  const [own, tests, push, t, locale, search] = await Promise.all([
    ownReach(person), lastTests(person, new Date()), ownPush(person), getTranslations('reach'), getLocale(), searchParams,
  ]);
  const { done } = reachQuery.parse({ done: search.done ?? null });
  return (
    <OwnScreen person={person.name} className="acc" title={t('title')} lead={t('lead')} back={{ href: '/account', label: t('backToAccount') }}>
      {done === 'saved' ? <Notice tone="ok" role="status"><p>{t('saved')}</p></Notice> : null}
      {done === 'tested-mail' || done === 'tested-push' ? <TestedNotice done={done} email={person.email} /> : null}
      <MailFailsNotice since={own.mailFailedAt} email={person.email} test={tryChannel} />
      <WhatSection own={own} />
      <Section id="push" title={t('device')}>
        {person.proof?.isShared ? <Notice tone="tip"><p>{problemSentence(locale, 'shared-computer')}</p></Notice> : (
          <PushSection publicKey={push.publicKey} devices={push.devices} isChosen={wantsPush(own.reach, own.choices)} turnOn={turnPushOn} turnOff={turnPushOff} remove={removePushDevice} />
        )}
      </Section>
      <Section id="tests" title={t('tests.title')}><TestSheet email={person.email} hasDevice={push.devices.length > 0} tests={tests} /></Section>
    </OwnScreen>
  );
}

function WhatSection({ own: { reach, choices } }: { own: OwnReach }) {
  const t = useTranslations('reach');
  const locale = useLocale();
  return (
    <Section id="what" title={t('what')}>
      <Sheet padded={false} className="lines">
        <SettingRow title={t('way')} note={t(`ways.${wayOf(reach.channels)}`)}><RowLink href="/account/reminders/way" label={t('changeWay')}>{t('change')}</RowLink></SettingRow>
        <SettingRow title={t('kinds')} note={t('kindsSet', { count: choices.size })}><RowLink href="/account/reminders/kinds" label={t('changeKinds')}>{t('change')}</RowLink></SettingRow>
        <SettingRow title={t('quiet')} note={quietWords(reach, locale)}><RowLink href="/account/reminders/quiet" label={t('changeQuiet')}>{t('change')}</RowLink></SettingRow>
      </Sheet>
    </Section>
  );
}
