import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { Notice } from '@/components/kit/notice';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { PushDevice } from '@/lib/domain/reminders/push';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { PushSwitch, type PushWords } from './push-switch';

interface PushSectionProps {
  readonly publicKey: string;
  readonly devices: readonly PushDevice[];
  /** Whether anything is to come by push: a device alone is no wish. */
  readonly isChosen: boolean;
  /** `turnPushOn`, `turnPushOff` and `removePushDevice` of the account. */
  readonly turnOn: FormAction;
  readonly turnOff: FormAction;
  readonly remove: FormAction;
}

/** Reminders on this device, and on which others. Stands below a heading of its page. */
export function PushSection({ publicKey, devices, isChosen, turnOn, turnOff, remove }: PushSectionProps) {
  const t = useTranslations('push');
  const known = devices.map(({ mark, isOfSession }) => ({ mark, isOfSession }));
  return (
    <div className="stack">
      {devices.length > 0 && !isChosen ? (
        <Notice tone="warn"><p>{t('notChosen')} <a href="/account/reminders/way">{t('choose')}</a></p></Notice>
      ) : null}
      <Sheet className="stack">
        <p>{t('what')}</p>
        <noscript><p>{t('noScript')}</p></noscript>
        <PushSwitch publicKey={publicKey} known={known} words={usePushWords()} turnOn={turnOn} turnOff={turnOff} />
      </Sheet>
      {devices.length > 0 ? (
        <Sheet padded={false} className="lines">
          {devices.map((device) => <DeviceRow key={device.id} device={device} remove={remove} />)}
        </Sheet>
      ) : null}
    </div>
  );
}

function usePushWords(): PushWords {
  const t = useTranslations('push');
  return {
    on: t('isOn'), off: t('asks'), denied: t('denied'), 'home-screen': t('homeScreen'), unsupported: t('unsupported'),
    dismissed: t('dismissed'), failed: t('failed'), turnOn: t('turnOn'), turnOff: t('turnOff'), pending: t('pending'),
  };
}

interface DeviceRowProps {
  readonly device: PushDevice;
  readonly remove: FormAction;
}

function DeviceRow({ device: { id, device, madeAt, isOfSession }, remove }: DeviceRowProps) {
  const t = useTranslations('push');
  const locale = useLocale();
  const name = device || t('unknown');
  const since = t('since', { day: formatDayOf(madeAt, NEW_YORK, locale) });
  return (
    <SettingRow title={name} note={isOfSession ? t('here') : since}>
      <ActionForm action={remove} submit={<span><span aria-hidden="true">{t('remove')}</span><span className="vh">{t('removeNamed', { device: name })}</span></span>} look="text" hidden={{ deviceId: id }} />
    </SettingRow>
  );
}
