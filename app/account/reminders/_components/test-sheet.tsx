import type { ReactNode } from 'react';
import { ActionForm } from '@/components/kit/action-form';
import { Sheet } from '@/components/kit/sheet';
import type { ChannelTest } from '@/lib/domain/reminders/channel-test';
import type { WayOut } from '@/lib/domain/reminders/kinds';
import { useTranslations } from '@/lib/text/here';
import { tryChannel } from '../actions';

interface TestSheetProps {
  readonly email: string;
  readonly hasDevice: boolean;
  readonly tests: readonly ChannelTest[];
}

/** One button a channel, to see for oneself what arrives. */
export function TestSheet({ email, hasDevice, tests }: TestSheetProps) {
  const t = useTranslations('reach.tests');
  return (
    <Sheet padded={false} className="lines">
      <TestRow channel="MAIL" title={t('mail')} note={email} tests={tests}>
        <TestButton channel="MAIL">{t('mailSubmit')}</TestButton>
      </TestRow>
      <TestRow channel="PUSH" title={t('push')} note={t(hasDevice ? 'pushNote' : 'noDevice')} tests={tests}>
        {hasDevice ? <TestButton channel="PUSH">{t('pushSubmit')}</TestButton> : null}
      </TestRow>
    </Sheet>
  );
}

interface TestRowProps {
  readonly channel: WayOut;
  readonly title: string;
  readonly note: string;
  readonly tests: readonly ChannelTest[];
  readonly children: ReactNode;
}

function TestRow({ channel, title, note, tests, children }: TestRowProps) {
  const t = useTranslations('reach.tests');
  const last = tests.find((test) => test.channel === channel);
  return (
    <div className="rc-test">
      <b>{title}</b>
      <p className="soft">{note}</p>
      {last ? <p className="soft small">{t(`states.${last.state}`)}</p> : null}
      {children}
    </div>
  );
}

function TestButton({ channel, children }: { channel: WayOut; children: string }) {
  return <ActionForm action={tryChannel} hidden={{ channel }} submit={children} look="outline" label={children} />;
}
