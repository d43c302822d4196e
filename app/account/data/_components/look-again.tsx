'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 2_000;

/** Draws the page anew while a copy is being made and somebody looks. Without JavaScript its link does. */
export function LookAgain({ label }: { readonly label: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return <p><Link href="/account/data" prefetch={false}>{label}</Link></p>;
}
