import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Notice } from '@/components/kit/notice';
import type { Person } from '@/lib/domain/access/actor';
import { FORMER_STANDINGS, type OpenedInvitation } from '@/lib/domain/people/invitation';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { acceptInvitation, signOutToJoin } from '../actions';

interface AnswerFormProps {
  readonly token: string;
  readonly invitation: OpenedInvitation;
  readonly person: Person;
}

/** Yes, as who is signed in; somebody else than it was sent to is told so, and can become another first. */
export function AnswerForm({ token, invitation: { role, email, holder }, person }: AnswerFormProps) {
  const t = useTranslations('join');
  const own = { name: isolated(person.name), email: isolated(person.email) };
  const isOther = email !== null && email !== person.email;
  return (
    <>
      {isOther ? <Notice tone="warn">{t('otherAddress', { invited: isolated(email), email: own.email })}</Notice> : null}
      <p>{t('asWhom', own)}</p>
      <ActionForm action={acceptInvitation} hidden={{ token }} submit={t(role === 'OWNER' ? 'takeOver' : 'accept')} large block>
        {role === 'OWNER' && holder ? <FormerChoice name={holder.name} /> : null}
      </ActionForm>
      <ActionForm action={signOutToJoin} hidden={{ token }} submit={t('useOther')} look={isOther ? 'outline' : 'text'} block={isOther} />
    </>
  );
}

/** What becomes of whoever has the trip now: the new owner says, before it is theirs. */
function FormerChoice({ name }: { readonly name: string }) {
  const t = useTranslations('join');
  const options = FORMER_STANDINGS.map((value) => ({ value, label: t(`formers.${value}.label`), note: t(`formers.${value}.note`) }));
  return <ChoiceGroup name="former" legend={t('former', { name: isolated(name) })} options={options} />;
}
