import { type Words, words } from './wording.ts';

/** How refusals and mails name the codes that every aggregate has. */
export const KERNEL_WORDS: Record<string, Words> = {
  // Roles, and who takes part
  officer: words('المكلف بالملف', 'chargé du dossier', 'officer'),
  approver: words('المصادق', 'approbateur', 'approver'),
  signatory: words('الموقّع', 'signataire', 'signatory'),
  'authorising-officer': words('الآمر بالصرف', 'ordonnateur', 'authorising officer'),
  accountant: words('المحاسب العمومي', 'comptable public', 'accountant'),
  auditor: words('المفتحص', 'auditeur', 'auditor'),
  administrator: words('مسؤول النظام', 'administrateur', 'administrator'),
  workflow: words('النظام نفسه', 'le système lui-même', 'the system itself'),
  member: words('أحد الأطراف', 'une partie', 'a party'),
  // Units of delays
  calendarDays: words('من الأيام', 'jour(s)', 'day(s)'),
  workingDays: words('من أيام العمل', 'jour(s) ouvrable(s)', 'working day(s)'),
  hours: words('من الساعات', 'heure(s)', 'hour(s)'),
  minutes: words('من الدقائق', 'minute(s)', 'minute(s)'),
  seconds: words('من الثواني', 'seconde(s)', 'second(s)'),
  // States of tasks, decisions
  decided: words('بُتّ فيها', 'décidée', 'decided'),
  approvedTacitly: words('موافقة ضمنية', 'accord tacite', 'approved tacitly'),
  voided: words('لم تعد مطلوبة', 'sans objet', 'no longer asked'),
  approve: words('الموافقة', 'approuver', 'approve'),
  return: words('الإعادة للتعديل', 'renvoyer', 'return'),
  reject: words('الرفض', 'rejeter', 'reject'),
};
