import { ActionForm } from '@/components/kit/action-form';
import { useTranslations } from '@/lib/text/here';
import { declineInvitation } from '../actions';

/** No: whoever has the address may say so, with or without an account. */
export function DeclineForm({ token }: { readonly token: string }) {
  const t = useTranslations('join');
  return <ActionForm action={declineInvitation} hidden={{ token }} submit={t('decline')} look="text" />;
}
