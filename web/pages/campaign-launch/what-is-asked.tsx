import './what-is-asked.css';
import { useMessages, useTranslations } from 'use-intl/react';
import { useTerms } from '../../i18n/use-terms.ts';
import { MEASURES, UNITS } from '../../parts/figures/figures.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/choices.tsx';
import type { PartProps } from './keepers.tsx';
import { groupsOffered, MAX_GROUPS, usualUnit } from './launch-draft.ts';
import { OtherGroup } from './other-group.tsx';

/** The groups of people and the measures, each in its unit. */
export function WhatIsAsked({ value, update }: PartProps) {
  const t = useTranslations();
  const { targetGroup } = useTerms();
  const { terms } = useMessages();
  const { groups, measures } = value;
  const offered = groupsOffered(Object.keys(terms.targetGroup), groups);
  const without = (measure: (typeof MEASURES)[number]) => measures.filter((each) => each.measure !== measure);
  return (
    <>
      <fieldset className="launch-choices">
        <legend>{t('campaigns.groups')}</legend>
        {offered.map((group) => (
          <Checkbox
            key={group}
            name="targetGroups"
            label={targetGroup(group)}
            isSelected={groups.includes(group)}
            onChange={(isSelected) =>
              update({
                groups: offered.filter((each) => (each === group ? isSelected : groups.includes(each))),
              })
            }
          />
        ))}
        <OtherGroup
          isFull={groups.length >= MAX_GROUPS}
          onAdd={(group) => update({ groups: groupsOffered(groups, [group]) })}
        />
      </fieldset>
      <fieldset className="launch-choices">
        <legend>{t('campaigns.measures')}</legend>
        {MEASURES.map((measure) => (
          <Checkbox
            key={measure}
            name="measures"
            label={t(`region.measures.${measure}`)}
            isSelected={measures.some((each) => each.measure === measure)}
            onChange={(isSelected) =>
              update({
                measures: isSelected
                  ? [...measures, { measure, unit: usualUnit(measure) }]
                  : without(measure),
              })
            }
          />
        ))}
        {measures.map(({ measure, unit }, index) => (
          <Select
            key={measure}
            name={`measures.${index}.unit`}
            label={t('campaigns.unitOf', { measure: t(`region.measures.${measure}`) })}
            options={UNITS.map((each) => ({ value: each, label: t(`region.units.${each}`) }))}
            value={unit}
            onChange={(chosen) =>
              update({
                measures: measures.map((each) =>
                  each.measure === measure ? { measure, unit: chosen } : each,
                ),
              })
            }
            isRequired
          />
        ))}
      </fieldset>
    </>
  );
}
