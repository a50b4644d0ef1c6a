/** Demonstration users: one of each role in each party, and a colleague of each officer. */

export interface DemoParty {
  id: string;
  name: string;
  ar: string;
}

export const PARTIES: Readonly<Record<string, DemoParty>> = {
  ministry: { id: 'ministry-solidarity', name: 'Ministère de la Solidarité', ar: 'وزارة التضامن' },
  wilaya: { id: 'wilaya-rsk', name: 'Wilaya de Rabat-Salé-Kénitra', ar: 'ولاية الرباط-سلا-القنيطرة' },
  council: {
    id: 'council-rsk',
    name: 'Conseil régional de Rabat-Salé-Kénitra',
    ar: 'مجلس جهة الرباط-سلا-القنيطرة',
  },
  entraide: { id: 'entraide-nationale', name: 'Entraide Nationale', ar: 'التعاون الوطني' },
  'wilaya-gon': { id: 'wilaya-gon', name: 'Wilaya de Guelmim-Oued Noun', ar: 'ولاية كلميم-واد نون' },
  'council-gon': {
    id: 'council-gon',
    name: 'Conseil régional de Guelmim-Oued Noun',
    ar: 'مجلس جهة كلميم-واد نون',
  },
  'wilaya-lsh': {
    id: 'wilaya-lsh',
    name: 'Wilaya de Laâyoune-Sakia El Hamra',
    ar: 'ولاية العيون-الساقية الحمراء',
  },
  'council-lsh': {
    id: 'council-lsh',
    name: 'Conseil régional de Laâyoune-Sakia El Hamra',
    ar: 'مجلس جهة العيون-الساقية الحمراء',
  },
};

const ROLES: Record<string, string> = {
  officer: 'officer',
  officer2: 'officer',
  approver: 'approver',
  signatory: 'signatory',
  'authorising-officer': 'authorising-officer',
  accountant: 'accountant',
  auditor: 'auditor',
  administrator: 'administrator',
};

export interface User {
  sub: string;
  name: string;
  party: string;
  roles: string;
}

export const USERS: readonly User[] = Object.entries(PARTIES).flatMap(([short, party]) =>
  Object.entries(ROLES).map(([login, role]) => ({
    sub: `${short}.${login}`,
    name: `${login} (${party.name})`,
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
