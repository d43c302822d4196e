import { readOutboxMail } from '@/lib/outside/mail/outbox';
import { isDemo, outboxFolder } from './settings';

interface Props {
  readonly params: Promise<{ name: string }>;
}

/** One mail of the demo as mail programs draw it, for the frame on its page; proxy.ts keeps it from everything else. */
export async function framedMail(_: Request, { params }: Props): Promise<Response> {
  const mail = isDemo() ? await readOutboxMail(outboxFolder(), (await params).name) : null;
  if (!mail) return new Response(null, { status: 404 });
  // In the frame its links would lead nowhere.
  const html = mail.html.replace('<head>', '<head><base target="_blank">');
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}
