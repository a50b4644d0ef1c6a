import { StageRules } from './aggregates/convention/stage-rules.ts';

let known: { given: string; rules: StageRules } | undefined;

/** The rules of this function's stage, from `STAGE_RULES` (JSON); without it, those of a stage that is real. */
export function stageRules(): StageRules {
  const given = process.env.STAGE_RULES ?? '{}';
  if (known?.given !== given) known = { given, rules: StageRules.parse(JSON.parse(given)) };
  return known.rules;
}
