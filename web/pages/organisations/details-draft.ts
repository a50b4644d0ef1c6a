import * as z from 'zod/mini';
import { codeSchema } from '../../api/code-schema.ts';
import type { PatchOrganisationsIdBody, PostOrganisationsBody } from '../../api/schema.d.ts';
import { joinedNumber } from '../../i18n/register-numbers.ts';
import { KINDS, type Organisation, provinceOf, regionOf } from './filters.ts';

/** An organisation as it is being written. */
export const DetailsDraft = z.object({
  kind: z.optional(z.enum(KINDS)),
  ar: z.string(),
  fr: z.string(),
  /** Undefined for the whole country, or for provinces of several regions. */
  region: z.optional(codeSchema(regionOf)),
  provinces: z.array(codeSchema(provinceOf)),
  ice: z.string(),
  receipt: z.string(),
  receiptDay: z.string(),
  /** Undefined where the organisation is in one province alone, or nobody has said it. */
  receiptProvince: z.optional(codeSchema(provinceOf)),
  mailbox: z.string(),
});
export type DetailsDraft = z.infer<typeof DetailsDraft>;

export const NO_DETAILS: DetailsDraft = {
  ar: '',
  fr: '',
  provinces: [],
  ice: '',
  receipt: '',
  receiptDay: '',
  mailbox: '',
};

export function draftOf({
  kind,
  name,
  region,
  provinces,
  ice,
  receipt,
  mailbox,
}: Organisation): DetailsDraft {
  return {
    kind,
    ...name,
    ...(region !== undefined && { region }),
    provinces,
    ice: ice ?? '',
    receipt: receipt?.number ?? '',
    receiptDay: receipt?.day ?? '',
    ...(receipt?.province !== undefined && { receiptProvince: receipt.province }),
    mailbox: mailbox ?? '',
  };
}

/** The optional fields of the draft: undefined where they are empty. */
function given({ region, ice, receipt, receiptDay, receiptProvince, mailbox, kind }: DetailsDraft) {
  // Only an association has a receipt.
  const digits = joinedNumber(ice);
  const hasReceipt = kind === 'association' && receipt.trim() !== '';
  return {
    region,
    ice: digits === '' ? undefined : digits,
    receipt: hasReceipt
      ? { number: receipt, day: receiptDay, ...(receiptProvince && { province: receiptProvince }) }
      : undefined,
    mailbox: mailbox.trim() === '' ? undefined : mailbox.trim(),
  };
}

const named = ({ kind = 'other', ar, fr, provinces }: DetailsDraft) => ({
  kind,
  name: { ar, fr },
  provinces,
});

export function declarationOf(party: string, draft: DetailsDraft): PostOrganisationsBody {
  const { region, ice, receipt, mailbox } = given(draft);
  return {
    party,
    ...named(draft),
    ...(region && { region }),
    ...(ice && { ice }),
    ...(receipt && { receipt }),
    ...(mailbox && { mailbox }),
  };
}

/** An empty field is removed. */
export function correctionOf(draft: DetailsDraft): PatchOrganisationsIdBody {
  const { region = null, ice = null, receipt = null, mailbox = null } = given(draft);
  return { ...named(draft), region, ice, receipt, mailbox };
}
