import { ChoiceGroup } from '@/components/kit/choice-group';
import { UPDATE_WORDS } from '@/lib/domain/access/actor';
import type { TripReader } from '@/lib/domain/people/updates';
import { wordsField } from '@/lib/input/update-forms';
import { useTranslations } from '@/lib/text/here';

/** What one person reads. */
export function ReaderChoice({ reader: { userId, name, role, updates } }: { reader: TripReader }) {
  const t = useTranslations('updates.readers');
  const roles = useTranslations('people.roles');
  const legend = <><bdi>{name}</bdi> <span className="soft">{roles(role)}</span></>;
  const options = UPDATE_WORDS.map((value) => ({ value, label: t(value) }));
  return <ChoiceGroup name={wordsField(userId)} legend={legend} initial={updates} options={options} layout="row" />;
}
