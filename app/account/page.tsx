import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { MailFailsNotice } from '@/components/trip/mail-fails-notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { SignOutForm } from '@/components/trip/sign-out-form';
import { ownReach } from '@/lib/data/reach';
import { ownSessions } from '@/lib/data/sessions';
import { type OwnAccount, ownAccount } from '@/lib/data/users';
import { isStaff } from '@/lib/domain/access/actor';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { wayOf } from '@/lib/domain/reminders/ways';
import type { Reach } from '@/lib/domain/reminders/types';
import { deviceKey } from '@/lib/server/device-key';
import { personPage } from '@/lib/server/person-page';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { quietWords } from '@/lib/text/reach-words';
import { SettingRow } from '@/components/kit/setting-row';
import { LanguageChoice } from './_components/language-choice';
import { leave } from './actions';
import { tryChannel } from './reminders/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('title') };
}

export default async function AccountPage({ searchParams }: { searchParams: Promise<{ saved?: string }> }) {
  const person = await personPage();
  const [account, sessions, own, t, { saved }] = await Promise.all([
    ownAccount(person), ownSessions(person, new Date()), ownReach(person), getTranslations('account'), searchParams,
  ]);
  return (
    <OwnScreen person={person.name} hasDesk={isStaff(person)} current="/more" className="acc" title={t('title')} lead={t('lead', { name: account.name, email: account.email })}>
      {saved === 'yes' ? <Notice tone="ok" role="status"><p>{t('saved')}</p></Notice> : null}
      <MailFailsNotice since={own.mailFailedAt} email={account.email} test={tryChannel} />
      <TalkSection reach={own.reach} />
      <SignInSection account={account} devices={sessions.length} hasSecondStep={person.proof?.hasSecondFactor ?? false} />
      {person.isAdministrator ? <AdministrationSection /> : null}
      <LeaveSection />
      <SignOutForm person={deviceKey(person)} action={leave} label={t('signOut')} />
    </OwnScreen>
  );
}

function TalkSection({ reach }: { reach: Reach }) {
  const t = useTranslations('account');
  const ways = useTranslations('reach.ways');
  const locale = useLocale();
  return (
    <Section id="talk" title={t('talk')}>
      <Sheet padded={false} className="lines">
        <SettingRow title={t('language')} note={t('languageNote')}><LanguageChoice label={t('language')} /></SettingRow>
        <SettingRow title={t('display')} note={t('displayNote')}><RowLink href="/display" label={t('changeDisplay')}>{t('change')}</RowLink></SettingRow>
        <SettingRow title={t('reminders')} note={ways(wayOf(reach.channels))}><RowLink href="/account/reminders" label={t('changeReminders')}>{t('change')}</RowLink></SettingRow>
        <SettingRow title={t('quiet')} note={quietWords(reach, locale)}><RowLink href="/account/reminders/quiet" label={t('changeQuiet')}>{t('change')}</RowLink></SettingRow>
      </Sheet>
    </Section>
  );
}

async function SignInSection({ account, devices, hasSecondStep }: { account: OwnAccount; devices: number; hasSecondStep: boolean }) {
  const [t, step, data, locale] = await Promise.all([getTranslations('account'), getTranslations('secondStep'), getTranslations('data'), getLocale()]);
  const { passwordSetAt } = account;
  const password = passwordSetAt ? t('passwordSetOn', { day: formatDayOf(passwordSetAt, NEW_YORK, locale) }) : t('noPassword');
  return (
    <Section id="sign-in" title={t('signIn')}>
      <Sheet padded={false} className="lines">
        <SettingRow title={t('name')} note={account.name}><RowLink href="/account/name" label={t('changeName')}>{t('change')}</RowLink></SettingRow>
        <SettingRow title={t('email')} note={account.email}><RowLink href="/account/email" label={t('changeEmail')}>{t('change')}</RowLink></SettingRow>
        <SettingRow title={t('password')} note={password}>
          <RowLink href="/account/password" label={t('changePassword')}>{t(account.hasPassword ? 'change' : 'set')}</RowLink>
        </SettingRow>
        <SettingRow title={t('secondStep')} note={step(hasSecondStep ? 'accountOn' : 'accountOff')}>
          <RowLink href="/account/second-factor" label={step('change')}>{t(hasSecondStep ? 'change' : 'set')}</RowLink>
        </SettingRow>
        <SettingRow title={t('devices')} note={t('deviceCount', { count: devices })}>
          <RowLink href="/account/devices" label={t('lookAtDevices')}>{t('look')}</RowLink>
        </SettingRow>
        <SettingRow title={data('row')} note={data('rowNote')}><RowLink href="/account/data" label={data('rowNote')}>{t('look')}</RowLink></SettingRow>
      </Sheet>
    </Section>
  );
}

function LeaveSection() {
  const t = useTranslations('deletion.account');
  return (
    <Section id="leave" title={t('section')}>
      <Sheet padded={false} className="lines">
        <SettingRow title={t('title')} note={t('note')}><RowLink href="/account/delete" label={t('title')}>{t('look')}</RowLink></SettingRow>
      </Sheet>
    </Section>
  );
}

async function AdministrationSection() {
  const t = await getTranslations('admin');
  return (
    <Section id="administration" title={t('title')}>
      <Sheet padded={false} className="lines">
        <SettingRow title={t('title')} note={t('lead')}><RowLink href="/admin" label={t('title')}>{t('open')}</RowLink></SettingRow>
      </Sheet>
    </Section>
  );
}
