/** Arabic: what every first page comes with. */
export { default as convention } from './convention.json';
export { default as documents } from './documents.json';
export { default as pledges } from './pledges.json';
export { default as session } from './session.json';
export { default as shell } from './shell.json';
export { default as tasks } from './tasks.json';
export { default as terms } from './terms.json';
export { default as ui } from './ui.json';
