import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { useGroups } from '../../parts/centres/groups.ts';
import { Select } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SERVICES } from './activities-filters.ts';
import type { ActivityDraft, NewActivity } from './activity-draft.ts';
import { provinceOf } from './filters.ts';

/** The fields of an activity that can be corrected. */
export function ActivityFields({
  value,
  change,
}: {
  value: ActivityDraft;
  change: (part: Partial<ActivityDraft>) => void;
}) {
  const t = useTranslations();
  return (
    <>
      <TextField
        name="commune"
        label={t('organisations.activities.commune')}
        value={value.commune}
        onChange={(commune) => change({ commune })}
        maxLength={120}
      />
      <FieldRow>
        <DateField
          name="from"
          label={t('organisations.activities.from')}
          value={value.from}
          onChange={(from) => change({ from })}
          isRequired
        />
        <DateField
          name="until"
          label={t('organisations.activities.until')}
          hint={t('organisations.activities.untilHint')}
          value={value.until}
          onChange={(until) => change({ until })}
        />
      </FieldRow>
      <NumberField
        name="capacity"
        label={t('organisations.activities.capacity')}
        value={value.capacity}
        onChange={(capacity) => change({ capacity })}
        minimum={1}
        maximum={1_000_000}
      />
    </>
  );
}

/** Which service an activity is, for whom and in which province: this does not change later. */
export function ActivityIdentityFields({
  value,
  change,
}: {
  value: NewActivity;
  change: (part: Partial<NewActivity>) => void;
}) {
  const t = useTranslations();
  const places = usePlaces();
  const groups = useGroups();
  return (
    <>
      <Select
        name="service"
        label={t('organisations.activities.service')}
        options={SERVICES.map((service) => ({
          value: service,
          label: t(`organisations.services.${service}`),
        }))}
        value={value.service}
        onChange={(service) => change({ service })}
        isRequired
      />
      <Select
        name="group"
        label={t('organisations.activities.group')}
        options={groups.usual.map((group) => ({ value: group, label: groups.name(group) }))}
        value={value.group}
        onChange={(group) => change({ group })}
        isRequired
      />
      <Select
        name="province"
        label={t('organisations.activities.province')}
        options={places.provincesOf(undefined).map(({ code, name }) => ({ value: code, label: name }))}
        value={value.province}
        onChange={(province) => change({ province: provinceOf(province) })}
        isRequired
      />
    </>
  );
}
