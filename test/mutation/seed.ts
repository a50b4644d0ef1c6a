import fc from 'fast-check';

/** Every run draws the same examples: whether a mutant is noticed must not be a matter of chance. */
fc.configureGlobal({ seed: 1 });
