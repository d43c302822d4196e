'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { useAbility } from '@/components/kit/use-ability';
import { followTrip } from '@/components/trip/follow-trip';

interface FollowLinkProps {
  /** `/s/:token` */
  readonly address: string;
  /** Said while the page follows by itself. */
  readonly children: ReactNode;
}

/** Draws the page anew when there is news, and when the link is over. */
export function FollowLink({ address, children }: FollowLinkProps) {
  const router = useRouter();
  const follows = useAbility(() => true);
  useEffect(() => followTrip(address, {
    hear: ({ version, people }) => (isShown(version, people) ? undefined : router.refresh()),
    gone: () => router.refresh(),
  }), [address, router]);
  return follows ? children : null;
}

/** Whether the page shows that state, by what it says of itself. */
function isShown(version: number, people: number): boolean {
  const shown = document.querySelector<HTMLDataElement>('data.link-state')?.value;
  return shown === undefined || shown === `${version} ${people}`;
}
