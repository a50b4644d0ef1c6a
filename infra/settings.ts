import { dev } from './settings/dev.ts';
import { emulator } from './settings/emulator.ts';
import { local } from './settings/local.ts';
import { prod } from './settings/prod.ts';
import type { Settings } from './settings/stage.ts';
import { staging } from './settings/staging.ts';

const STAGES: Record<string, Settings> = { local, dev, staging, prod, emulator };

/** The settings of a stage; an unknown one is an error that names those there are. */
export function settingsOf(stage: string): Settings {
  const settings = STAGES[stage];
  if (!settings) throw new Error(`Unknown stage "${stage}". There are: ${Object.keys(STAGES).join(', ')}.`);
  return settings;
}
