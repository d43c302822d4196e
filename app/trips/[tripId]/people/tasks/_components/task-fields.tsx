import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { SelectField } from '@/components/kit/select-field';
import { NEW_YORK, wallTimeIn } from '@/lib/domain/calendar/zones';
import type { Home } from '@/lib/domain/itinerary/types';
import type { OnTrip } from '@/lib/domain/people/escort';
import { LONGEST_TITLE } from '@/lib/domain/people/tasks';
import { type Due, TASK_KINDS, type TaskKind } from '@/lib/domain/people/types';
import { ANYBODY } from '@/lib/input/task-forms';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

interface TaskFieldsProps {
  readonly kind: TaskKind;
  readonly title: string;
  readonly due: Due | null;
  readonly home: Pick<Home, 'zone' | 'city'>;
}

/** What is to be done, and by when on which clock. */
export function TaskFields({ kind, title, due, home }: TaskFieldsProps) {
  const t = useTranslations('tasks');
  const kinds = TASK_KINDS.map((value) => ({ value, label: t(`name.${value}`) }));
  const places = [{ value: 'new-york', label: t('form.newYork') }, { value: 'home', label: t('form.home', { city: isolated(home.city) }) }];
  return (
    <>
      <SelectField name="kind" label={t('form.kind')} initial={kind} options={kinds} />
      <Field name="title" label={t('form.words')} hint={t('form.wordsHint')} initial={title} maxLength={LONGEST_TITLE} autoComplete="off" />
      <Field name="day" label={t('form.day')} type="date" initial={due?.on ?? ''} />
      <Field name="time" label={t('form.time')} hint={t('form.timeHint')} type="time" initial={due?.type === 'moment' ? wallTimeIn(due.zone, due.at).time : ''} />
      {home.zone === NEW_YORK || home.city === '' ? null : (
        <ChoiceGroup name="place" legend={t('form.place')} layout="row" options={places} initial={due?.type === 'moment' && due.zone === home.zone ? 'home' : 'new-york'} />
      )}
    </>
  );
}

interface WhoFieldProps {
  readonly people: readonly OnTrip[];
  readonly selfId: string;
  readonly initial: string;
}

/** Who does it: nobody yet, whoever can, or somebody on the trip. */
export function WhoField({ people, selfId, initial }: WhoFieldProps) {
  const t = useTranslations('tasks.form');
  const named = people.map(({ userId, name }) => ({ value: userId, label: <bdi>{userId === selfId ? t('you', { name }) : name}</bdi> }));
  const options = [
    { value: '', label: t('nobody'), note: t('nobodyHint') },
    ...(people.length > 1 ? [{ value: ANYBODY, label: t('anybody'), note: t('anybodyHint') }] : []),
    ...named,
  ];
  return <ChoiceGroup name="who" legend={t('who')} options={options} initial={initial} />;
}
