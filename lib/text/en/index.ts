import { kept } from './kept';
import { secondStep } from './second-step';
import { arrivalPanel } from './arrival-panel';
import { telling } from './telling';
import { appointments } from './appointments';
import { arrivals } from './arrivals';
import { arrivalFilters } from './arrival-filters';
import { card } from './card';
import { check } from './check';
import { plan } from './plan';
import { relativeDays } from './relative-days';
import { calendar } from './calendar';
import { flightImport } from './flight-import';
import { centres } from './centres';
import { centresWord } from './centres-word';
import { deletion } from './deletion';
import { desk } from './desk';
import { common } from './common';
import { newTrip } from './new-trip';
import { planPreview } from './plan-preview';
import { mail } from './mail';
import { appointmentMail } from './appointment-mail';
import { landing } from './landing';
import { errors } from './errors';
import { emergency } from './emergency';
import { privacy } from './privacy';
import { outside } from './outside';
import { push } from './push';
import { guide } from './guide';
import { guideSources } from './guide-sources';
import { guideAvoid } from './guide-avoid';
import { guideRunning } from './guide-running';
import { guideQuestions } from './guide-questions';
import { guideConditions } from './guide-conditions';
import { guideSecondOpinion } from './guide-second-opinion';
import { guideWords } from './guide-words';
import { walking } from './walking';
import { help } from './help';
import { history } from './history';
import { account } from './account';
import { admin } from './admin';
import { adminCentres } from './admin-centres';
import { adminProcedures } from './admin-procedures';
import { ideas } from './ideas';
import { inbox } from './inbox';
import { invite } from './invite';
import { inviteMail } from './invite-mail';
import { join } from './join';
import { reach } from './reach';
import { more } from './more';
import { nonstop } from './nonstop';
import { outbox } from './outbox';
import { signIn } from './sign-in';
import { packingLines } from './packing-lines';
import { problems } from './problems';
import { procedures } from './procedures';
import { rebooking } from './rebooking';
import { replan } from './replan';
import { reminders } from './reminders';
import { ribbon } from './ribbon';
import { ribbonNotes } from './ribbon-notes';
import { sources } from './sources';
import { trip } from './trip';
import { numbers } from './numbers';
import { hold } from './hold';
import { suggest } from './suggest';
import { tasks } from './tasks';
import { times } from './times';
import { word } from './word';
import { feed } from './feed';
import { flights } from './flights';
import { updates } from './updates';
import { packing } from './packing';
import { data } from './data';
import { dataPrint } from './data-print';
import { looks } from './looks';
import { messageMail } from './message-mail';
import { unsubscribe } from './unsubscribe';
import { people } from './people';
import { shared } from './shared';
import { deskSettings } from './desk-settings';
import { deskStaff } from './desk-staff';
import { display } from './display';
import { needs } from './needs';
import { questions } from './questions';
import { queue } from './queue';
import { arrivalsLive } from './arrivals-live';
import { arrivalsOut } from './arrivals-out';
import { moves } from './moves';
import { reminderList } from './reminder-list';
import { nearHome } from './near-home';
import { tips } from './tips';
import { ways } from './ways';

/** Every namespace of words: one import and one line each. */
export const en = {
  calendar,
  flightImport,
  centres,
  centresWord,
  deletion, desk,
  ideas,
  card,
  check,
  plan,
  relativeDays,
  common,
  newTrip,
  planPreview,
  mail,
  appointmentMail,
  landing,
  errors,
  emergency,
  privacy,
  outside,
  push,
  guide,
  guideSources,
  guideAvoid,
  guideRunning,
  guideQuestions,
  guideConditions,
  guideSecondOpinion,
  guideWords,
  walking,
  help,
  history,
  account,
  admin,
  adminCentres,
  adminProcedures,
  inbox,
  invite,
  inviteMail,
  join,
  reach,
  more,
  nonstop,
  outbox,
  signIn,
  packingLines,
  problems,
  procedures,
  rebooking,
  replan,
  reminders,
  ribbon,
  ribbonNotes,
  sources,
  trip,
  numbers,
  hold,
  nearHome,
  suggest,
  tips,
  ways,
  tasks,
  times,
  word,
  feed,
  flights,
  updates,
  packing,
  data,
  dataPrint,
  looks,
  messageMail,
  unsubscribe,
  people,
  shared,
  deskSettings,
  deskStaff,
  display,
  needs,
  questions,
  queue,
  arrivalsLive,
  arrivalsOut,
  moves,
  reminderList,
  appointments,
  arrivals,
  arrivalPanel,
  telling,
  arrivalFilters,
  kept,
  secondStep,
} as const;
