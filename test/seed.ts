import fc from 'fast-check';

/**
 * Every run draws the same examples, so that a test that fails speaks of the change at hand and not of chance. `SEED`
 * names others: `SEED=random` draws fresh ones and prints them where a property fails.
 */
const { SEED = '1' } = process.env;

if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });
