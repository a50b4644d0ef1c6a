import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { codeSchema } from '../../../api/code-schema.ts';
import type { PostConsultationsIdRecommendationsBody } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { usePlaces } from '../../../i18n/use-places.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import type { Change } from '../../../parts/acts/rebased.ts';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import { provinceOf } from '../../../parts/centres/centres.ts';
import { useGroups } from '../../../parts/centres/groups.ts';
import type { Consultation, Recommendation } from '../../../parts/consultations/consultations.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Checkboxes } from '../../../ui/checkboxes.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextPair } from '../../../ui/text-pair.tsx';
import { Words } from '../../../ui/values.tsx';
import type { Edit, FormProps, RecommendationFormProps } from './form-props.ts';
import { Submit } from './submit.tsx';
import { NOBODY, WhoDraft, whoDraftOf, whoOf } from './who-draft.ts';
import { WhoFields } from './who-fields.tsx';

const Draft = z.object({
  text: z.object({ ar: z.string(), fr: z.string() }),
  groups: z.array(z.string()),
  provinces: z.array(codeSchema(provinceOf)),
  proposedBy: WhoDraft,
});
type Draft = z.infer<typeof Draft>;

const EMPTY: Draft = { text: { ar: '', fr: '' }, groups: [], provinces: [], proposedBy: NOBODY };

type Body = PostConsultationsIdRecommendationsBody;

function bodyOf({ text, groups, provinces, proposedBy }: Draft): Body | undefined {
  const who = whoOf(proposedBy);
  return who && { text, groups, provinces, proposedBy: who };
}

/** What was recommended, for whom and where, and who proposed it. */
export function RecordRecommendation({ consultation, act, draft: name }: FormProps<Body>) {
  const { value, change } = useDraft(name, Draft, EMPTY);
  const body = bodyOf(value);
  return (
    <Form act={act} onSubmit={() => body && act.start(body)}>
      <Fields value={value} change={change} region={consultation.region} />
      <Submit name="record" isPending={act.isPending} />
    </Form>
  );
}

interface Edited {
  etag: string;
  recommendation: Recommendation;
}

const draftOf = ({ recommendation: { text, groups, provinces, proposedBy } }: Edited): Draft => ({
  text,
  groups: [...groups],
  provinces: provinces.flatMap((province) => provinceOf(province) ?? []),
  proposedBy: whoDraftOf({
    ...(proposedBy.party !== undefined && { party: proposedBy.party }),
    name: proposedBy.name,
  }),
});

/** The corrections of a recommendation until the minutes are approved, on the version that is shown. */
export function CorrectRecommendation({
  consultation,
  recommendation,
  act,
  draft: name,
}: RecommendationFormProps<Edit<Body>>) {
  const current = { etag: consultation.etag, recommendation };
  const { value, set, change } = useDraft(name, Draft, draftOf(current));
  const body = bodyOf(value);
  const send = (on: string) => body && act.start({ etag: on, body });
  const { submit, changes } = useEdit({
    current,
    refusal: act.refusal,
    draftOf,
    value,
    set,
    draft: name,
    send,
  });
  const say = useRecommendationWords();
  return (
    <Form act={act} onSubmit={submit}>
      <ChangedMeanwhile changes={changes} say={say} />
      <Fields value={value} change={change} region={consultation.region} />
      <Submit name="correctRecommendation" isPending={act.isPending} />
    </Form>
  );
}

/** What a colleague has changed of a recommendation, in words. */
function useRecommendationWords() {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  return (change: Change<Draft>) => {
    switch (change.field) {
      case 'text':
        return {
          label: t('consultations.recommendations'),
          words: <Words>{format.text(change.theirs)}</Words>,
        };
      case 'groups':
        return {
          label: t('consultation.field.groups'),
          words: format.list(change.theirs.map(terms.targetGroup)),
        };
      case 'provinces':
        return {
          label: t('consultation.field.provinces'),
          words: format.list(change.theirs.map(terms.province)),
        };
      case 'proposedBy':
        return {
          label: t('consultations.proposedBy'),
          words: <Words>{change.theirs.party ?? format.text(change.theirs.name)}</Words>,
        };
    }
  };
}

interface FieldsProps extends Pick<Consultation, 'region'> {
  value: Draft;
  change: (by: (before: Draft) => Draft) => void;
}

function Fields({ value, change, region }: FieldsProps) {
  const t = useTranslations();
  const groups = useGroups();
  const places = usePlaces();
  const set = (part: Partial<Draft>) => change((before) => ({ ...before, ...part }));
  const offered = [...new Set([...groups.usual, ...value.groups])];
  return (
    <>
      <p className="hint">{t('consultation.noNames')}</p>
      <TextPair
        path="text"
        labels={{ ar: t('consultation.field.textAr'), fr: t('consultation.field.textFr') }}
        value={value.text}
        onChange={(text) => set({ text })}
        maxLength={600}
        isLong
      />
      <WhoFields
        path="proposedBy"
        label={t('consultations.proposedBy')}
        value={value.proposedBy}
        onChange={(proposedBy) => set({ proposedBy })}
      />
      <Checkboxes
        name="groups"
        label={t('consultation.field.groups')}
        options={offered.map((group) => ({ value: group, label: groups.name(group) }))}
        values={value.groups}
        onChange={(chosen) => set({ groups: chosen })}
        isRequired={false}
      />
      <Checkboxes
        name="provinces"
        label={t('consultation.field.provinces')}
        options={places.provincesOf(region).map(({ code, name }) => ({ value: code, label: name }))}
        values={value.provinces}
        onChange={(chosen) => set({ provinces: chosen.flatMap((code) => provinceOf(code) ?? []) })}
        isRequired={false}
      />
    </>
  );
}
