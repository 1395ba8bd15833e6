import type { Command } from './command.ts';
import { notificationsAnswer } from './commands/answer.ts';
import { backup } from './commands/backup.ts';
import { bundleExport, bundleImport } from './commands/bundle.ts';
import { recordsCalendar } from './commands/calendar.ts';
import { contentErase, contentErased } from './commands/content.ts';
import { control } from './commands/control.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { draftsList, draftsShow } from './commands/drafts.ts';
import { draftsClear, draftsDiscard, draftsReturn, draftsRevise } from './commands/drafts-acts.ts';
import { draftsNew, draftsTypes } from './commands/drafts-new.ts';
import { draftsCancel, draftsProgress, draftsRelease } from './commands/drafts-release.ts';
import { recordsAgeing, recordsFigures } from './commands/figures.ts';
import { logForks, logSettle } from './commands/forks.ts';
import { groupClocks, groupJoin, groupShow } from './commands/group.ts';
import { groupArchive } from './commands/group-archive.ts';
import { groupCard, groupFound } from './commands/group-found.ts';
import { groupSucceed } from './commands/group-succeed.ts';
import { groupUnheard } from './commands/group-unheard.ts';
import { init } from './commands/init.ts';
import { keyRotate } from './commands/key.ts';
import { keyCertify } from './commands/key-certify.ts';
import { keyRecover, keyRenew } from './commands/key-recover.ts';
import { listsAdd, listsStatus } from './commands/lists.ts';
import { logExport, logProve, logShow } from './commands/log.ts';
import { logVerify } from './commands/log-verify.ts';
import { notificationsList, notificationsShow } from './commands/notifications.ts';
import { notify } from './commands/notify.ts';
import {
  officersAdd,
  officersGrant,
  officersLink,
  officersList,
  officersSuspend,
} from './commands/officers.ts';
import { officersTokens } from './commands/officers-tokens.ts';
import { peerAdd, peerStatus } from './commands/peer.ts';
import { planCounter, planList, planShow, planTable } from './commands/plan.ts';
import {
  planAccept,
  planAssess,
  planProgress,
  planStance,
  planWithdraw,
} from './commands/plan-acts.ts';
import { planNote, planPrint } from './commands/plan-papers.ts';
import { publicExport, publicShow, publicVerify } from './commands/public.ts';
import { recordsList, recordsShow } from './commands/records.ts';
import { recordsAgain } from './commands/records-again.ts';
import { restore } from './commands/restore.ts';
import {
  contentHold,
  retentionErase,
  retentionShow,
  retentionStart,
  retentionStop,
} from './commands/retention.ts';
import { serve } from './commands/serve.ts';
import { soundingsList, soundingsShow } from './commands/soundings.ts';
import { soundingsComment, soundingsDelete, soundingsWrite } from './commands/soundings-acts.ts';
import { soundingsTable } from './commands/soundings-table.ts';
import { story } from './commands/story.ts';
import {
  suspensionDeclare,
  suspensionDryRun,
  suspensionGap,
  suspensionLift,
  suspensionRegard,
  suspensionStatus,
} from './commands/suspension.ts';
import {
  groupDissolve,
  groupLeave,
  termsAccept,
  termsAmend,
  termsShow,
  termsWithdraw,
} from './commands/terms.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  serve,
  demo,
  story,
  officersAdd,
  officersList,
  officersGrant,
  officersSuspend,
  officersLink,
  officersTokens,
  groupCard,
  groupFound,
  groupJoin,
  groupShow,
  groupClocks,
  groupSucceed,
  groupLeave,
  groupDissolve,
  groupArchive,
  groupUnheard,
  termsShow,
  termsAmend,
  termsAccept,
  termsWithdraw,
  keyRotate,
  keyRenew,
  keyRecover,
  keyCertify,
  peerAdd,
  peerStatus,
  notify,
  notificationsList,
  notificationsShow,
  notificationsAnswer,
  planTable,
  planAccept,
  planCounter,
  planStance,
  planWithdraw,
  planProgress,
  planAssess,
  planList,
  planShow,
  planPrint,
  planNote,
  recordsList,
  recordsShow,
  recordsAgain,
  recordsCalendar,
  recordsFigures,
  recordsAgeing,
  publicShow,
  publicExport,
  publicVerify,
  draftsTypes,
  draftsNew,
  draftsList,
  draftsShow,
  draftsClear,
  draftsReturn,
  draftsRevise,
  draftsDiscard,
  draftsRelease,
  draftsProgress,
  draftsCancel,
  soundingsList,
  soundingsShow,
  soundingsWrite,
  soundingsComment,
  soundingsDelete,
  soundingsTable,
  suspensionStatus,
  suspensionDryRun,
  suspensionDeclare,
  suspensionLift,
  suspensionRegard,
  suspensionGap,
  logShow,
  logProve,
  logVerify,
  logExport,
  logForks,
  logSettle,
  contentErase,
  contentErased,
  contentHold,
  retentionShow,
  retentionErase,
  retentionStart,
  retentionStop,
  bundleExport,
  bundleImport,
  control,
  listsAdd,
  listsStatus,
  backup,
  restore,
  doctor,
];
