/** Arabic: a file for each area of the portal. */
export { default as acts } from './acts.json';
export { default as bank } from './bank.json';
export { default as calendar } from './calendar.json';
export { default as campaigns } from './campaigns.json';
export { default as conventions } from './conventions.json';
export { default as draft } from './draft.json';
export * from './first.ts';
export { default as inKind } from './inKind.json';
export { default as journal } from './journal.json';
export { default as order } from './order.json';
export { default as organisations } from './organisations.json';
export { default as overview } from './overview.json';
export { default as region } from './region.json';
export { default as resolutions } from './resolutions.json';
export { default as socialMap } from './socialMap.json';
export { default as statement } from './statement.json';
export { default as trail } from './trail.json';
export { default as transfers } from './transfers.json';
