'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/kit/button';

export function PrintButton({ children }: { children: ReactNode }) {
  return <Button type="button" onClick={() => window.print()}>{children}</Button>;
}
