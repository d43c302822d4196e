import { notFound } from 'next/navigation';

/** Old or mistyped links into the guide lead back to its contents. */
export default function LostInGuide() {
  notFound();
}
