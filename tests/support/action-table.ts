/**
 * Every action of the product, by its folder in `app`: whom it answers and what it is in the table of deeds; "proven": that it
 * asks for a recent proof. A new one is written here on purpose: `tests/data/access.test.ts` fails until it is.
 */
export const ACTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '(public)/centres/suggest': { suggestCentre: 'anybody suggest-centre' },
  '(public)/guide/moves': { answerMoves: 'anybody answer-moves' },
  '(public)/guide/tips/new': { sendTip: 'anybody send-tip' },
  '(public)/forgotten-password': { mailPasswordLink: 'anybody ask-for-new-password' },
  '(public)/join/[token]': {
    acceptInvitation: 'anybody accept-invitation', declineInvitation: 'anybody decline-invitation', signOutToJoin: 'anybody sign-out',
    signUpToJoin: 'anybody ask-to-sign-up',
  },
  '(public)/join/staff/[token]': {
    acceptDesk: 'anybody accept-invitation', declineDesk: 'anybody decline-invitation', signOutToWork: 'anybody sign-out', signUpToWork: 'anybody ask-to-sign-up',
  },
  '(public)/new-password': { setPassword: 'anybody set-password' },
  '(public)/plan/[sealed]': { savePlanNow: 'person save-plan', savePlanWithAccount: 'anybody save-plan-with-account' },
  '(public)/sign-in': {
    mailSignInLink: 'anybody ask-for-sign-in-link', signInWithLink: 'anybody sign-in-by-link', signInWithPasskey: 'anybody sign-in-by-passkey',
    signInWithPassword: 'anybody sign-in',
  },
  '(public)/sign-in/code': {
    leaveSignIn: 'anybody leave-sign-in', signInWithCode: 'anybody give-second-factor', signInWithPasskeyToo: 'anybody give-passkey',
  },
  '(public)/sign-in/keep': { keepSecondStep: 'anybody cancel-factor-reset' },
  '(public)/sign-in/lost': { beginWait: 'anybody ask-factor-reset', mailLostLink: 'anybody ask-for-factor-reset-link' },
  '(public)/sign-up': {
    askToSignUp: 'anybody ask-to-sign-up', makeAccount: 'anybody make-account', makeAccountWithoutPassword: 'anybody make-account-without-password',
  },
  '(public)/trips/new': { makePlan: 'anybody draft-plan' },
  'account': {
    askToChangeAddress: 'person ask-to-change-address', changeAddress: 'anybody change-address', changeName: 'person change-name',
    endDevice: 'person end-session proven', endOtherDevices: 'person end-other-sessions proven', leave: 'person sign-out',
    mailOwnPasswordLink: 'person ask-for-own-new-password', replacePassword: 'person change-password',
  },
  'account/delete': { remove: 'person delete-account proven' },
  'account/keep': { keep: 'anybody keep-account', keepByLink: 'anybody keep-account-by-link' },
  'account/prove': { mailProofLink: 'person ask-for-proof-link', proveCode: 'person prove-by-code', provePasskey: 'person prove-by-passkey', provePassword: 'person prove', proveWithLink: 'person prove-by-link' },
  'account/data': { makeCopy: 'person ask-export proven' },
  'account/push': { removePushDevice: 'person remove-push-device', turnPushOff: 'person turn-push-off', turnPushOn: 'person turn-push-on' },
  'account/reminders': {
    chooseKinds: 'person set-reach', chooseQuietHours: 'person set-reach', chooseWay: 'person set-reach', tryChannel: 'person test-channel',
  },
  'account/second-factor': {
    addPasskey: 'person add-passkey proven', beginApp: 'person begin-code-app proven', codesKept: 'person put-codes-away', confirmApp: 'person add-code-app proven',
    makeCodes: 'person make-recovery-codes proven', namePasskey: 'person rename-passkey', removeApp: 'person remove-code-app proven', removePasskey: 'person remove-passkey proven',
    stopReset: 'person cancel-factor-reset', turnOff: 'person turn-second-factor-off proven',
  },
  'admin/lost-devices': { vouch: 'administrator vouch-factor-reset proven' },
  'admin/retention': { set: 'administrator set-retention proven' },
  'admin/airlines': { add: 'administrator add-airline-limit', change: 'administrator set-airline-limit' },
  'admin/centres/(one)': {
    add: 'administrator add-centre', askSecondFactor: 'administrator ask-second-factor proven', change: 'administrator set-centre-packing', fast: 'administrator set-centre-fasting', save: 'administrator set-centre',
  },
  'admin/centres/(one)/[centreId]/staff': {
    invite: 'administrator manage-staff proven', inviteAgain: 'administrator manage-staff', remove: 'administrator manage-staff proven', revoke: 'administrator manage-staff',
    setRole: 'administrator manage-staff proven',
  },
  'admin/procedures': { change: 'administrator set-procedure', takeBack: 'administrator reset-procedure' },
  'admin/routes': { add: 'administrator add-route', review: 'administrator review-route' },
  'arrivals': {
    acknowledgeArrival: 'desk work-on-arrivals', assignArrival: 'desk work-on-arrivals', markArrival: 'desk work-on-arrivals', noteArrival: 'desk work-on-arrivals',
    seeBoard: 'desk see-arrivals',
  },
  'arrivals/feed': { endOwnDeskFeed: 'desk see-arrivals', makeOwnDeskFeed: 'desk see-arrivals', newDeskFeedAddress: 'desk see-arrivals' },
  'arrivals/filters': { remove: 'desk see-arrivals', save: 'desk see-arrivals', search: 'desk see-arrivals' },
  'admin/tips': {
    accept: 'administrator accept-tip', decline: 'administrator decline-tip', reword: 'administrator reword-tip', withdraw: 'administrator withdraw-tip',
  },
  'admin/suggestions': { accept: 'administrator accept-suggestion', decline: 'administrator decline-suggestion' },
  'desk/(settings)/closures': { add: 'desk change-desk', remove: 'desk change-desk' },
  'desk/(settings)/hours': { set: 'desk change-desk' },
  'desk/(settings)/resources': {
    add: 'desk change-desk', bringBack: 'desk change-desk', change: 'desk change-desk', move: 'desk change-desk', retire: 'desk change-desk',
  },
  'desk/(settings)/services': {
    add: 'desk change-desk', bringBack: 'desk change-desk', change: 'desk change-desk', fast: 'desk change-desk', retire: 'desk change-desk',
  },
  'desk/appointments/[appointmentId]': {
    bookOffer: 'trip-member book-appointment', cancelVisit: 'trip-member book-appointment', moveVisit: 'trip-member book-appointment',
    noteAttendance: 'desk work-at-desk', releaseTime: 'trip-member book-appointment',
  },
  'desk/book': { bookTime: 'trip-member book-appointment', findPatient: 'desk work-at-desk' },
  'desk/staff': {
    invite: 'desk manage-staff proven', inviteAgain: 'desk manage-staff', remove: 'desk manage-staff proven', revoke: 'desk manage-staff', setRole: 'desk manage-staff proven',
    vouch: 'desk manage-staff proven',
  },
  'inbox': { readAll: 'person read-inbox' },
  'trips/[tripId]': { checkAgain: 'trip-member change-itinerary', fixFinding: 'trip-member change-itinerary', setSharing: 'trip-member share-with-centre', writeNote: 'trip-member change-itinerary' },
  'trips/[tripId]/appointments/[appointmentId]': { askCentreToMove: 'trip-member book-appointment', cancelAppointment: 'trip-member book-appointment' },
  'trips/[tripId]/appointments': {
    nobodyAnswered: 'trip-member change-itinerary', saveBooked: 'trip-member change-itinerary', saveCallBack: 'trip-member change-itinerary',
    saveNumber: 'trip-member change-itinerary',
  },
  'trips/[tripId]/appointments/held/[appointmentId]': { bookTime: 'trip-member book-appointment', releaseTime: 'trip-member book-appointment' },
  'trips/[tripId]/appointments/import': { readPastedAppointments: 'trip-member change-itinerary' },
  'trips/[tripId]/appointments/times': { keepTime: 'trip-member book-appointment', moveAppointment: 'trip-member book-appointment' },
  'trips/[tripId]/awaits': { confirmAwaited: 'trip-member settle-word' },
  'trips/[tripId]/calendar': { addDayNote: 'trip-member change-itinerary' },
  'trips/[tripId]/card': { sayStillRight: 'trip-member change-card' },
  'trips/[tripId]/card/change': { saveEmergencyCard: 'trip-member change-card' },
  'trips/[tripId]/card/code': { endResponderCode: 'trip-member manage-people', newResponderCode: 'trip-member manage-people' },
  'trips/[tripId]/centre': { chooseCentre: 'trip-member change-itinerary' },
  'trips/[tripId]/date': {
    cancelSurgery: 'trip-member set-surgery', confirmSurgeryDay: 'trip-member set-surgery', reopenDate: 'trip-member set-surgery',
    setSurgeryDay: 'trip-member set-surgery',
  },
  'trips/[tripId]/escort': {
    answerEscort: 'trip-member accept-task', answerForEscort: 'trip-member change-itinerary', arrangeEscort: 'trip-member set-centre-escort',
    askEscort: 'trip-member change-itinerary', endCentresEscort: 'trip-member set-centre-escort',
    loseEscort: 'trip-member change-itinerary', setEscort: 'trip-member change-itinerary', takeBackEscort: 'trip-member change-itinerary',
  },
  'trips/[tripId]/flights': { askedForHelp: 'trip-member change-itinerary', remindLater: 'trip-member change-itinerary' },
  'trips/[tripId]/flights/import': { readPasted: 'trip-member change-itinerary' },
  'trips/[tripId]/flights/live': { askLiveNonstops: 'trip-member change-itinerary' },
  'trips/[tripId]/history': { undoChange: 'trip-member see-itinerary' },
  'trips/[tripId]/hold': { liftTheHold: 'trip-member record-word', putOnHold: 'trip-member record-word' },
  'trips/[tripId]/ideas': { addIdea: 'trip-member change-itinerary' },
  'trips/[tripId]/items/[itemId]/move': { moveItem: 'trip-member change-itinerary' },
  'trips/[tripId]/items': {
    removeItem: 'trip-member change-itinerary', saveFlight: 'trip-member change-itinerary', saveJourney: 'trip-member change-itinerary',
    savePlanItem: 'trip-member change-itinerary', saveStay: 'trip-member change-itinerary',
  },
  'trips/[tripId]/keep': { keepFinding: 'trip-member change-itinerary' },
  'trips/[tripId]/needs': { tellNeeds: 'trip-member answer-centre' },
  'trips/[tripId]/walking': { chooseMinutes: 'trip-member change-itinerary', takeFirstMinutes: 'trip-member change-itinerary' },
  'trips/[tripId]/numbers': { addQuietDays: 'trip-member change-itinerary', sayNumber: 'trip-member record-word' },
  'trips/[tripId]/packing': { restorePackingLine: 'trip-member change-packing', tickPackingLine: 'trip-member tick-packing' },
  'trips/[tripId]/packing/add': { addPackingLine: 'trip-member change-packing' },
  'trips/[tripId]/packing/arrange': { placePackingLine: 'trip-member change-packing' },
  'trips/[tripId]/packing/bag': {
    choosePackingPlan: 'trip-member change-packing', sayMedicinesRule: 'trip-member change-packing', setPackingBag: 'trip-member change-packing',
  },
  'trips/[tripId]/packing/line': { changePackingLine: 'trip-member change-packing', removePackingLine: 'trip-member change-packing' },
  'trips/[tripId]/people/feed': {
    endOwnFeed: 'trip-member add-to-calendar', makeOwnFeed: 'trip-member add-to-calendar', newFeedAddress: 'trip-member add-to-calendar',
  },
  'trips/[tripId]/delete': { keep: 'trip-member delete-trip', remove: 'trip-member delete-trip proven', stay: 'trip-member delete-trip' },
  'trips/[tripId]/people/hand-over': { handOver: 'trip-member manage-people proven' },
  'trips/[tripId]/people/invite': {
    revokeInvite: 'trip-member manage-people', sendInvite: 'trip-member manage-people', sendInviteAgain: 'trip-member manage-people',
  },
  'trips/[tripId]/people/links': {
    changeShareLink: 'trip-member manage-people', makeShareLink: 'trip-member manage-people',
    renewShareLink: 'trip-member manage-people', turnOffShareLink: 'trip-member manage-people',
  },
  'trips/[tripId]/people/person': {
    leaveThisTrip: 'trip-member leave-trip', removePerson: 'trip-member manage-people', saveMember: 'trip-member manage-people',
    shareWithDesk: 'trip-member share-with-centre',
  },
  'trips/[tripId]/people/tasks': {
    addTask: 'trip-member change-itinerary', answerTask: 'trip-member accept-task', askTask: 'trip-member change-itinerary',
    changeTask: 'trip-member change-itinerary', removeTask: 'trip-member change-itinerary', tickTask: 'trip-member accept-task',
  },
  'trips/[tripId]/procedure': { setProcedure: 'trip-member change-itinerary' },
  'trips/[tripId]/questions': {
    answerCentre: 'trip-member answer-centre', askPatient: 'trip-member ask-patient', takeBackQuestion: 'trip-member ask-patient',
  },
  'trips/[tripId]/rebooking': { answerCall: 'trip-member change-itinerary' },
  'trips/[tripId]/reminders': {
    beginOwnReminder: 'trip-member set-reminders', moveOwnReminder: 'trip-member set-reminders', stopOwnReminder: 'trip-member set-reminders',
  },
  'trips/[tripId]/replan': { applyNewPlan: 'trip-member change-itinerary', applySurgeryPlan: 'trip-member set-surgery' },
  'trips/[tripId]/updates/[updateId]': { correctNews: 'trip-member post-update', takeBackNews: 'trip-member post-update' },
  'trips/[tripId]/updates': { hearUpdates: 'trip-member see-updates' },
  'trips/[tripId]/updates/post': { postNews: 'trip-member post-update' },
  'trips/[tripId]/updates/readers': { chooseReaders: 'trip-member manage-people' },
  'trips/[tripId]/word': { recordSurgeonWord: 'trip-member record-word' },
};
