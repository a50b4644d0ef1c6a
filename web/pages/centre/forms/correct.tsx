import { useTranslations } from 'use-intl/react';
import type { PatchCentresIdBody } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { usePlaces } from '../../../i18n/use-places.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import type { Change } from '../../../parts/acts/rebased.ts';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import { correctionOf, DetailsDraft, draftOf } from '../../../parts/centres/details-draft.ts';
import { DetailsFields } from '../../../parts/centres/details-fields.tsx';
import { useGroups } from '../../../parts/centres/groups.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import { Words } from '../../../ui/values.tsx';
import type { Edit, FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** The corrections of what is known, on the version that is shown. */
export function Correct({ centre, act, draft: name }: FormProps<Edit<PatchCentresIdBody>>) {
  const { value, set, change } = useDraft(name, DetailsDraft, draftOf(centre));
  const body = correctionOf(value);
  const send = (on: string) => body && act.start({ etag: on, body });
  const { submit, changes } = useEdit({
    current: centre,
    refusal: act.refusal,
    draftOf,
    value,
    set,
    draft: name,
    send,
  });
  const say = useDetailWords();
  return (
    <Form act={act} onSubmit={submit}>
      <ChangedMeanwhile changes={changes} say={say} />
      <DetailsFields
        value={value}
        change={(part) => change((before) => ({ ...before, ...part }))}
        region={centre.region}
      />
      <Submit name="correct" isPending={act.isPending} />
    </Form>
  );
}

/** What a colleague has changed of a centre, in words. */
function useDetailWords() {
  const t = useTranslations();
  const format = useFormat();
  const places = usePlaces();
  const groups = useGroups();
  const wordsOf = (change: Change<DetailsDraft>): string | undefined => {
    if (change.theirs === undefined) return undefined;
    switch (change.field) {
      case 'province':
        return places.name(change.theirs);
      case 'work':
        return t(`centres.works.${change.theirs}`);
      case 'groups':
        return format.list(change.theirs.map(groups.name));
      case 'places':
      case 'peopleAYear':
      case 'floorArea':
        return format.number(change.theirs);
      default:
        return change.theirs;
    }
  };
  const labels: Record<keyof DetailsDraft, string> = {
    ar: t('centre.field.nameAr'),
    fr: t('centre.field.nameFr'),
    province: t('centres.province'),
    commune: t('centre.field.commune'),
    lat: t('centre.point.lat'),
    lon: t('centre.point.lon'),
    work: t('centre.field.work'),
    concept: t('centre.field.concept'),
    groups: t('centre.field.groups'),
    floorArea: t('centre.field.floorArea'),
    places: t('centre.field.places'),
    peopleAYear: t('centre.field.peopleAYear'),
  };
  return (change: Change<DetailsDraft>) => {
    const words = wordsOf(change);
    return { label: labels[change.field], words: words ? <Words>{words}</Words> : undefined };
  };
}
