/** Demonstration users: one of each role in each party, and a colleague of each officer. */

interface DemoParty {
  id: string;
  name: string;
  ar: string;
  /** The family name of everybody there. */
  family: string;
}

export const PARTIES: Readonly<Record<string, DemoParty>> = {
  ministry: {
    id: 'ministry-solidarity',
    name: 'Ministère de la Solidarité',
    ar: 'وزارة التضامن',
    family: 'Alaoui',
  },
  wilaya: {
    id: 'wilaya-rsk',
    name: 'Wilaya de Rabat-Salé-Kénitra',
    ar: 'ولاية الرباط-سلا-القنيطرة',
    family: 'Benjelloun',
  },
  council: {
    id: 'council-rsk',
    name: 'Conseil régional de Rabat-Salé-Kénitra',
    ar: 'مجلس جهة الرباط-سلا-القنيطرة',
    family: 'Idrissi',
  },
  entraide: { id: 'entraide-nationale', name: 'Entraide Nationale', ar: 'التعاون الوطني', family: 'Tazi' },
  ads: {
    id: 'ads',
    name: 'Agence de développement social (données inventées)',
    ar: 'وكالة التنمية الاجتماعية (معطيات تجريبية)',
    family: 'Berrada',
  },
  rsu: {
    id: 'rsu-aggregate',
    name: 'Registre social unifié, agrégats (données inventées)',
    ar: 'السجل الاجتماعي الموحد، مجاميع (معطيات تجريبية)',
    family: 'Chraibi',
  },
  amal: {
    id: 'association-al-amal',
    name: 'Association Al Amal (données inventées)',
    ar: 'جمعية الأمل للنساء (معطيات تجريبية)',
    family: 'Zerouali',
  },
  'wilaya-gon': {
    id: 'wilaya-gon',
    name: 'Wilaya de Guelmim-Oued Noun',
    ar: 'ولاية كلميم-واد نون',
    family: 'Ouhadi',
  },
  'council-gon': {
    id: 'council-gon',
    name: 'Conseil régional de Guelmim-Oued Noun',
    ar: 'مجلس جهة كلميم-واد نون',
    family: 'Bouhmid',
  },
  'wilaya-lsh': {
    id: 'wilaya-lsh',
    name: 'Wilaya de Laâyoune-Sakia El Hamra',
    ar: 'ولاية العيون-الساقية الحمراء',
    family: 'Errachidi',
  },
  'council-lsh': {
    id: 'council-lsh',
    name: 'Conseil régional de Laâyoune-Sakia El Hamra',
    ar: 'مجلس جهة العيون-الساقية الحمراء',
    family: 'Mansouri',
  },
};

/** Each login's role, and the first name of whoever has it; nobody real. */
const ROLES: Record<string, { role: string; firstName: string }> = {
  officer: { role: 'officer', firstName: 'Salma' },
  officer2: { role: 'officer', firstName: 'Yassine' },
  approver: { role: 'approver', firstName: 'Karim' },
  signatory: { role: 'signatory', firstName: 'Nadia' },
  'authorising-officer': { role: 'authorising-officer', firstName: 'Rachid' },
  accountant: { role: 'accountant', firstName: 'Houda' },
  auditor: { role: 'auditor', firstName: 'Mehdi' },
  administrator: { role: 'administrator', firstName: 'Imane' },
};

export interface User {
  sub: string;
  name: string;
  party: string;
  roles: string;
}

export const USERS: readonly User[] = Object.entries(PARTIES).flatMap(([short, party]) =>
  Object.entries(ROLES).map(([login, { role, firstName }]) => ({
    sub: `${short}.${login}`,
    name: `${firstName} ${party.family}`,
    party: party.id,
    roles: role,
  })),
);

/** A demonstration user by login, or an error that names some. */
export function userOf(login: string): User {
  const user = USERS.find((each) => each.sub === login);
  if (user) return user;
  const some = USERS.slice(0, 8).map((each) => each.sub);
  throw new Error(
    `There is no user "${login}". Try one of: ${some.join(', ')} (all: /oidc/users on a running system).`,
  );
}
