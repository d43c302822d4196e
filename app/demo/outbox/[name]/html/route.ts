import { framedMail } from '@/lib/server/framed-mail-handler';

/** `/demo/outbox/:name/html`: one mail of the demo, for the frame on its page. */
export const GET = framedMail;
