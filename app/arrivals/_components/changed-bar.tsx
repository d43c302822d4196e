'use client';

import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import type { LiveWords } from '@/lib/text/board-live-words';
import { filled } from '@/lib/text/board-words';
import { BoardKeys } from './board-keys';

interface ChangedBarProps {
  readonly closeHref: string | null;
  /** How many lines changed since one's last look. */
  readonly count: number;
  /** What is seen with it: all until then, ISO. */
  readonly until: string;
  readonly centreId: string;
  /** What has just changed. */
  readonly said: string;
  readonly words: LiveWords;
  readonly see: FormAction;
}

/** Between the filters and the lines: what changed, that one has seen it, and the keys. */
export function ChangedBar({ count, until, centreId, said, words, see, closeHref }: ChangedBarProps) {
  return (
    <div className="changed-bar">
      {count > 0 ? (
        <ActionForm action={see} submit={words.seen} look="outline" hidden={{ centreId, until }} className="changed-seen">
          <p><b>{count === 1 ? words.oneChanged : filled(words.changed, count)}</b></p>
        </ActionForm>
      ) : null}
      <p className="changed-said" role="status">{said}</p>
      <BoardKeys words={words.keys} closeHref={closeHref} />
    </div>
  );
}
