/** English: a file for each area of the portal. */
export { default as acts } from './acts.json';
export { default as calendar } from './calendar.json';
export { default as convention } from './convention.json';
export { default as conventions } from './conventions.json';
export { default as documents } from './documents.json';
export { default as draft } from './draft.json';
export { default as organisations } from './organisations.json';
export { default as overview } from './overview.json';
export { default as pledges } from './pledges.json';
export { default as session } from './session.json';
export { default as shell } from './shell.json';
export { default as tasks } from './tasks.json';
export { default as terms } from './terms.json';
export { default as ui } from './ui.json';
