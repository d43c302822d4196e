import { TeamCalls } from '@/components/trip/team-calls';
import { callsFor, type TeamCall } from '@/lib/domain/guide/whom-to-call';
import { useTranslations } from '@/lib/text/here';

/** Below every answer, whatever is ticked: nobody is ever told to let it be. */
export function StillWorried({ calls }: { calls: readonly TeamCall[] }) {
  const t = useTranslations('emergency');
  return (
    <div className="still-worried">
      <h3>{t('worried')}</h3>
      <p>{t('worriedWhy')}</p>
      <TeamCalls calls={callsFor('none', calls).slice(0, 1)} />
    </div>
  );
}
