import type { TeamCall } from '@/lib/domain/guide/whom-to-call';
import { shownCall } from '@/lib/text/card-words';
import { CallLine } from './call-line';

/** Numbers of the surgeon's side. */
export function TeamCalls({ calls }: { calls: readonly TeamCall[] }) {
  if (calls.length === 0) return null;
  return <ul className="team-calls">{calls.map((call) => <li key={call.phone}><CallLine {...shownCall(call)} /></li>)}</ul>;
}
