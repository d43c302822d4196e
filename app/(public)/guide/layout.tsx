import type { ReactNode } from 'react';
import '@/app/styles/of/guide.css';

/** Brings the styles that the pages of the guide share. */
export default function GuideLayout({ children }: { children: ReactNode }) {
  return children;
}
