import { useTranslations } from 'use-intl/react';
import { Area } from '../../../i18n/area.tsx';
import { Part, Section } from '../../../parts/convention/section.tsx';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Resolutions } from '../resolutions.tsx';
import { Amendments } from './amendments.tsx';
import { movesOf } from './moves.ts';
import { Transfers } from './transfers.tsx';

/** What has changed since the signature: the text, the calls, and money that goes to another convention or comes from one. */
export const Changes = () => (
  <Area name="conventionPage">
    <Worded />
  </Area>
);

function Worded() {
  const t = useTranslations();
  const convention = useConvention();
  const { resolutions } = convention;
  const moves = movesOf(convention);
  const amendments = { id: 'amendments', title: t('conventionPage.part.amendments') };
  const decided = { id: 'resolutions', title: t('conventionPage.part.resolutions') };
  const transfers = { id: 'transfers', title: t('conventionPage.part.transfers') };
  const parts = [
    amendments,
    ...(resolutions.length > 0 ? [decided] : []),
    ...(moves.length > 0 ? [transfers] : []),
  ];
  return (
    <Section title={t('convention.section.changes')} parts={parts}>
      <Part {...amendments}>
        <Amendments />
      </Part>
      {resolutions.length > 0 ? (
        <Part {...decided}>
          <Resolutions resolutions={resolutions} />
        </Part>
      ) : null}
      {moves.length > 0 ? (
        <Part {...transfers}>
          <Transfers moves={moves} />
        </Part>
      ) : null}
    </Section>
  );
}
