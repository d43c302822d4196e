import type { ReactNode } from 'react';
import { Skyline } from '@/components/kit/skyline';

interface TripHeroProps {
  /** The one bright tag: "21 days until you fly". */
  readonly count?: ReactNode;
  readonly title: ReactNode;
  /** "Tue, Mar 3 – Thu, Mar 19" */
  readonly days?: ReactNode;
  readonly what?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of the overview: whose trip, when and what, above the skyline. */
export function TripHero({ count, title, days, what, children }: TripHeroProps) {
  return (
    <section className="hero-field on-field">
      <Skyline />
      <div className="wrap">
        {count ? <p className="hero-count">{count}</p> : null}
        <h1>{title}</h1>
        {days ? <p className="hero-dates">{days}</p> : null}
        {what ? <p className="hero-what">{what}</p> : null}
        {children}
      </div>
    </section>
  );
}
