import type { SelectGroup } from '@/components/kit/select-field';
import type { ProcedureId } from '@/lib/domain/recovery/profile';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';

const GROUPS: readonly (readonly [group: string, procedures: readonly ProcedureId[]])[] = [
  ['spine', [
    'microdiscectomy', 'endoscopic-spine', 'laminectomy', 'lumbar-fusion', 'multilevel-fusion', 'cervical-fusion',
    'disc-replacement', 'epidural-injection',
  ]],
  ['joints', ['hip-or-knee-replacement', 'arthroscopy']],
  ['belly', ['keyhole-abdominal', 'open-abdominal']],
  ['more', ['consultation', 'other']],
];

/** The surgeries for a native list: a phone's own wheel is the easiest list to search with one hand. */
export function procedureGroups(locale: Locale): readonly SelectGroup[] {
  const words = sentencesOf(locale, 'procedures');
  return GROUPS.map(([group, procedures]) => ({
    label: words.say(`groups.${group}`),
    options: procedures.map((id) => ({ value: id, label: words.say(id) })),
  }));
}
