import { type Description, saidOfCommands } from '../../kernel/description.ts';
import { Fact, ReportedFact } from '../shared/figures.ts';
import {
  CAMPAIGN_ANSWERS,
  CampaignView,
  CoverageCell,
  CoverageRow,
  FilesCell,
  FilesRow,
  RegionCoverage,
} from './answers.ts';
import { FiguresAsked } from './asking-answers.ts';
import { COMMANDS } from './commands.ts';
import { PublishedService } from './coverage/published-services.ts';
import { EXAMPLES } from './examples.ts';
import { Summary } from './listing.ts';
import { WORDS } from './words.ts';

/** The words of campaigns in the API's document. */

const PARAMETERS = {
  id: 'The id of the campaign: `k`, the region and the year (`kma042026`)',
  source: 'The party whose figures they are: your own',
  number: 'The number of the correction',
  kind: 'What the rows of the file are: `figures`, or `khadamati` for files of services. A number that is not there has its reason in the column `missing`: `notCollected` or `notApplicable`',
  campaign: 'The campaign that the figures are for',
  region: 'Only this region; without it, all of them',
  period: 'The year',
  group: 'Only this group of people',
  version: 'This version; without it, the newest that is published',
  view: '`public`: as everybody sees it, also for whoever may see more',
};

export const CAMPAIGN_DESCRIPTION: Description = {
  noun: 'campaign',
  answers: CAMPAIGN_ANSWERS,
  asks: { rows: [FiguresAsked], details: [FiguresAsked] },
  examples: EXAMPLES,
  schemas: {
    Campaign: CampaignView,
    CampaignSummary: Summary,
    CoverageCell,
    CoverageRow,
    Fact,
    FiguresAsked,
    FilesCell,
    FilesRow,
    PublishedService,
    RegionCoverage,
    ReportedFact,
  },
  parameters: PARAMETERS,
  headings: {
    Figures:
      'A region’s yearly figures: asked of sources, accepted, frozen, published, corrected; and the coverage that is made of them.',
  },
  ...saidOfCommands({
    commands: COMMANDS,
    tooLarge: 'fileTooLarge',
    words: WORDS,
    whilst: 'while the campaign is',
  }),
  unknownTo: 'whoever is not of it, until it is published',
};
