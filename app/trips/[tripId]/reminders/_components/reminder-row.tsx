import { clsx } from 'clsx';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import type { FormAction } from '@/components/kit/form-state';
import { Icon } from '@/components/kit/icon';
import { Tag } from '@/components/kit/tag';
import type { ShownReminder } from '@/lib/domain/reminders/list-view';
import { reminderHref, reminderId } from '@/components/trip/reminder-href';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { itemName } from '@/lib/text/item-words';
import { newYorkTime, reminderTime, waysWords } from '@/lib/text/reminder-list-words';
import { reminderWords } from '@/lib/text/reminder-words';

export interface RowActions {
  readonly tripId: string;
  readonly stop: FormAction;
  readonly begin: FormAction;
}

interface ReminderRowProps extends RowActions {
  readonly line: ShownReminder;
  readonly isNext: boolean;
}

/** One reminder: when on its reader's clock, what it says, how it goes out, and what can be done about it. */
export function ReminderRow({ line, isNext, ...actions }: ReminderRowProps) {
  const { key, state } = line;
  const locale = useLocale();
  const isOver = state === 'told' || state === 'missed';
  return (
    <li id={isOver ? undefined : reminderId(key)} className={clsx(state === 'told' && 'is-done', isNext && 'is-next', state === 'stopped' && 'is-stopped')}>
      <span className="dot">{state === 'told' ? <Icon name="check" /> : null}</span>
      <div className="reminder-line">
        <div>
          <b>{reminderWords(line, locale).line}</b>
          <p className="soft small"><ReminderFacts line={line} /> <ReminderTags line={line} isNext={isNext} /></p>
        </div>
        {isOver ? null : <ReminderWays line={line} {...actions} />}
      </div>
    </li>
  );
}

function ReminderFacts({ line }: { line: ShownReminder }) {
  const locale = useLocale();
  const about = line.visit && itemName(line.visit, locale);
  const facts = [about, reminderTime(line, locale), newYorkTime(line, locale), line.isOwnWay && line.state === 'planned' ? waysWords(line.channels, locale) : null];
  return facts.filter((fact) => fact !== null).join(' · ');
}

/** "Planned" goes without saying. */
function ReminderTags({ line: { state, wish, isNewDate }, isNext }: Pick<ReminderRowProps, 'line' | 'isNext'>) {
  const t = useTranslations('reminderList.states');
  return (
    <span className="reminder-tags">
      {state === 'planned' ? null : <Tag tone={state === 'told' ? 'ok' : 'plain'}>{t(state)}</Tag>}
      {isNext ? <Tag tone="mark">{t('next')}</Tag> : null}
      {isNewDate ? <Tag tone="tip">{t('newDate')}</Tag> : null}
      {wish?.type === 'moved' ? <Tag>{t('moved')}</Tag> : null}
    </span>
  );
}

function ReminderWays({ line, tripId, stop, begin }: RowActions & { line: ShownReminder }) {
  const t = useTranslations('reminderList');
  const locale = useLocale();
  const isStopped = line.state === 'stopped';
  const which = `: ${reminderWords(line, locale).line}, ${formatDay(line.day, locale)}`;
  return (
    <div className="row reminder-ways">
      {isStopped ? null : <ButtonLink look="text" href={reminderHref(tripId, line.key)} label={t('change') + which}>{t('change')}</ButtonLink>}
      <ActionForm
        action={isStopped ? begin : stop} look="text" hidden={{ tripId, key: line.key }}
        submit={<>{t(isStopped ? 'begin' : 'stop')}<span className="vh">{which}</span></>}
      />
    </div>
  );
}
