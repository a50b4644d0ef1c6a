import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { Merged } from '../../../../web/app/own-organisation-notices.tsx';
import { markup, offline } from './given.tsx';

/** What somebody is told of the organisation for which they act. */

const name = { ar: 'جمعية الأمل', fr: 'Association Al Amal' };

test.each(['ar', 'fr', 'en'] as const)(
  'in %s whoever signs in by a merged entry learns which one stays, and finds it',
  (language) => {
    const html = markup(<Merged party="amal-2" into={{ id: 'al-amal', name }} />, {
      language,
      api: offline,
      client: new QueryClient(),
    });
    const plain = html.replace(/<[^>]+>|[\u2066-\u2069]/g, '');
    expect(plain).toContain(language === 'ar' ? name.ar : name.fr);
    for (const each of ['amal-2', 'al-amal']) expect(plain).toContain(each);
    expect(html).toContain('href="/organisations/o-amal-2"');
  },
);
