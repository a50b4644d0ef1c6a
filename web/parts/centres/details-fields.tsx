import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { NOT_PUBLISHED } from '../../i18n/use-terms.ts';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Select } from '../../ui/choices.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { NameFields } from '../../ui/name-fields.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { provinceOf } from './centres.ts';
import { readPair } from './degrees.ts';
import { DegreesField } from './degrees-field.tsx';
import { type DetailsDraft, WORKS } from './details-draft.ts';
import { useGroups } from './groups.ts';

interface Props {
  value: DetailsDraft;
  change: (part: Partial<DetailsDraft>) => void;
  /** The region in which it has to lie; undefined for anywhere. */
  region: string | undefined;
}

/** What is known of a centre. */
export function DetailsFields({ value, change, region }: Props) {
  const t = useTranslations();
  const groups = useGroups();
  const offered = [...new Set([...groups.usual, NOT_PUBLISHED, ...value.groups])];
  return (
    <>
      <NameFields
        labels={{ ar: t('centre.field.nameAr'), fr: t('centre.field.nameFr') }}
        value={value}
        change={change}
      />
      <Choice
        name="work"
        label={t('centre.field.work')}
        options={WORKS.map((work) => ({ value: work, label: t(`centres.works.${work}`) }))}
        value={value.work}
        onChange={(work) => change({ work })}
        isRequired
      />
      <Checkboxes
        name="groups"
        label={t('centre.field.groups')}
        options={offered.map((group) => ({ value: group, label: groups.name(group) }))}
        values={value.groups}
        onChange={(chosen) => change({ groups: chosen })}
      />
      <Where value={value} change={change} region={region} />
      <Size value={value} change={change} />
    </>
  );
}

function Where({ value, change, region }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  /** A pair that a map has copied fills both fields, whichever it was put into. */
  const changePoint = (field: 'lat' | 'lon', text: string) => change(readPair(text) ?? { [field]: text });
  return (
    <>
      <FieldRow>
        <Select
          name="province"
          label={t('centres.province')}
          options={places.provincesOf(region).map(({ code, name }) => ({ value: code, label: name }))}
          value={value.province}
          onChange={(province) => change({ province: provinceOf(province) })}
          isRequired
        />
        <TextField
          name="commune"
          label={t('centre.field.commune')}
          value={value.commune}
          onChange={(commune) => change({ commune })}
          maxLength={120}
        />
      </FieldRow>
      <FieldRow>
        <DegreesField
          name="point"
          label={t('centre.point.lat')}
          hint={t('centre.point.hint')}
          value={value.lat}
          onChange={(lat) => changePoint('lat', lat)}
          isRequired={value.lon !== ''}
        />
        <DegreesField
          name="point.lon"
          label={t('centre.point.lon')}
          hint={t('centre.point.lonHint')}
          value={value.lon}
          onChange={(lon) => changePoint('lon', lon)}
          isRequired={value.lat !== ''}
        />
      </FieldRow>
    </>
  );
}

function Size({ value, change }: Omit<Props, 'region'>) {
  const t = useTranslations();
  return (
    <>
      <FieldRow>
        <NumberField
          name="places"
          label={t('centre.field.places')}
          value={value.places}
          onChange={(places) => change({ places })}
          maximum={100_000}
        />
        <NumberField
          name="peopleAYear"
          label={t('centre.field.peopleAYear')}
          value={value.peopleAYear}
          onChange={(peopleAYear) => change({ peopleAYear })}
          maximum={10_000_000}
        />
        <NumberField
          name="floorArea"
          label={t('centre.field.floorArea')}
          value={value.floorArea}
          onChange={(floorArea) => change({ floorArea })}
          maximum={1_000_000}
        />
      </FieldRow>
      <TextField
        name="concept"
        label={t('centre.field.concept')}
        hint={t('centre.conceptHint')}
        value={value.concept}
        onChange={(concept) => change({ concept })}
        maxLength={63}
      />
    </>
  );
}
