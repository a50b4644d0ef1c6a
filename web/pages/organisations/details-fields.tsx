import './details-fields.css';
import '../../ui/edit-fold.css';
import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { NameFields } from '../../ui/name-fields.tsx';
import type { DetailsDraft } from './details-draft.ts';
import { KINDS, provinceOf, regionOf } from './filters.ts';

interface Props {
  value: DetailsDraft;
  onChange: (value: DetailsDraft) => void;
}

const NATIONAL = 'national';

/** The details of an organisation. */
export function DetailsFields({ value, onChange }: Props) {
  const t = useTranslations();
  const change = (part: Partial<DetailsDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <NameFields
        labels={{ ar: t('organisations.nameAr'), fr: t('organisations.nameFr') }}
        value={value}
        change={change}
      />
      <Select
        name="kind"
        label={t('organisations.kind')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`organisations.kinds.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => change({ kind })}
        isRequired
      />
      <Where value={value} onChange={onChange} />
      <FieldRow>
        <TextField
          name="ice"
          label={t('organisations.ice')}
          hint={t('organisations.iceHint')}
          value={value.ice}
          onChange={(ice) => change({ ice })}
          maxLength={24}
        />
        <TextField
          name="mailbox"
          label={t('organisations.mailbox')}
          hint={t('organisations.mailboxHint')}
          value={value.mailbox}
          onChange={(mailbox) => change({ mailbox })}
          type="email"
          maxLength={254}
        />
      </FieldRow>
      {value.kind === 'association' ? <Receipt value={value} onChange={onChange} /> : null}
    </>
  );
}

/** The receipt of an association; where it is not in one province alone, also where it was given. */
function Receipt({ value, onChange }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const change = (part: Partial<DetailsDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <FieldRow>
        <TextField
          name="receipt.number"
          label={t('organisations.receipt')}
          value={value.receipt}
          onChange={(receipt) => change({ receipt })}
          maxLength={80}
        />
        <DateField
          name="receipt.day"
          label={t('organisations.receiptDay')}
          value={value.receiptDay}
          onChange={(receiptDay) => change({ receiptDay })}
          isRequired={value.receipt.trim() !== ''}
        />
      </FieldRow>
      {value.provinces.length === 1 || value.receipt.trim() === '' ? null : (
        <Select
          name="receipt.province"
          label={t('organisations.receiptProvince')}
          options={places.provincesOf(value.region).map(({ code, name }) => ({ value: code, label: name }))}
          value={value.receiptProvince}
          onChange={(chosen) => {
            const code = provinceOf(chosen);
            if (code) change({ receiptProvince: code });
          }}
          isRequired
        />
      )}
    </>
  );
}

/** A region, or the whole country; and of these single provinces, where it is not in all of them. */
function Where({ value, onChange }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const { region, provinces } = value;
  const choose = (chosen: string) => {
    const { region: _before, ...rest } = value;
    const code = regionOf(chosen);
    onChange({ ...rest, provinces: [], ...(code && { region: code }) });
  };
  return (
    <>
      <Select
        name="region"
        label={t('organisations.region')}
        options={[
          { value: NATIONAL, label: t('organisations.national') },
          ...places.regions.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        value={region ?? NATIONAL}
        onChange={choose}
      />
      <details className="edit-fold province-fold" open={provinces.length > 0}>
        <summary>{t('organisations.provinces')}</summary>
        <div className="edit-fold-body province-choices">
          {places.provincesOf(region).map(({ code, name }) => (
            <Checkbox
              key={code}
              name="provinces"
              label={name}
              isSelected={provinces.some((each) => each === code)}
              onChange={(isSelected) => {
                const others = provinces.filter((each) => each !== code);
                const province = isSelected ? provinceOf(code) : undefined;
                onChange({ ...value, provinces: province ? [...others, province] : others });
              }}
            />
          ))}
        </div>
      </details>
    </>
  );
}
