import { z } from 'zod';
import { openValue } from '@/lib/crypto/seal';
import { answerLinkRequest } from '../accounts/answer-link-request';
import { sendAppointment } from '../mails/send-appointment';
import { sendInvitation } from '../mails/send-invitation';
import { sendMail } from '../mails/send-mail';
import { sendStaffInvitation } from '../mails/send-staff-invitation';
import { sendSuggestion, sendTip } from '../mails/send-suggestion';
import { performReset } from '../second-factor/resets';
import { tellCentreNews } from '../tell-centre-news';
import { JOBS, payloadPlace, type Task } from './jobs';

type Perform = (data: unknown, now: Date) => Promise<void>;

const PERFORM: Readonly<Record<Task, Perform>> = {
  'link-request': checked(JOBS['link-request'], answerLinkRequest),
  notice: checked(JOBS.notice, sendMail),
  appointment: checked(JOBS.appointment, sendAppointment),
  invitation: checked(JOBS.invitation, sendInvitation),
  'centre-news': checked(JOBS['centre-news'], tellCentreNews),
  suggestion: checked(JOBS.suggestion, sendSuggestion),
  tip: checked(JOBS.tip, sendTip),
  'staff-invitation': checked(JOBS['staff-invitation'], sendStaffInvitation),
  'factor-reset': checked(JOBS['factor-reset'], performReset),
};

function checked<S extends z.ZodType>(schema: S, perform: (data: z.infer<S>, now: Date) => Promise<void>): Perform {
  return (data, now) => perform(schema.parse(data), now);
}

const carried = z.object({ sealed: z.string() });

/** Does one job from the queue; a throw sends it back there, to be tried again later. */
export async function performJob(task: Task, payload: unknown, now: Date): Promise<void> {
  const { sealed } = carried.parse(payload);
  await PERFORM[task](JSON.parse(openValue(sealed, payloadPlace(task))), now);
}
