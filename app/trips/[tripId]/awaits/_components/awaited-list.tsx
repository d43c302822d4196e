import { ActionForm } from '@/components/kit/action-form';
import { RowLink } from '@/components/kit/row-link';
import type { OpenProposal } from '@/lib/domain/recovery/awaited-word';
import { awaitedWords, otherwisePath } from '@/lib/text/awaited-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { confirmAwaited } from '../actions';

/** Each word with who wrote it down and when, and the two answers to it. */
export function AwaitedList({ tripId, proposals }: { tripId: string; proposals: readonly OpenProposal[] }) {
  return (
    <ul className="sheet lines spoken awaited">
      {proposals.map((one) => <Awaited key={one.id} tripId={tripId} proposal={one} />)}
    </ul>
  );
}

function Awaited({ tripId, proposal }: { tripId: string; proposal: OpenProposal }) {
  const t = useTranslations('centresWord.awaits');
  const { what, who } = awaitedWords(proposal, useLocale());
  const otherwise = <RowLink href={otherwisePath(tripId, proposal.about)} label={what}>{t('otherwise')}</RowLink>;
  return (
    <li>
      <b>{what}</b>
      <span className="soft">{who}</span>
      <ActionForm action={confirmAwaited} submit={t('confirm')} look="outline" hidden={{ tripId, proposalId: proposal.id }} label={what} aside={otherwise} />
    </li>
  );
}
