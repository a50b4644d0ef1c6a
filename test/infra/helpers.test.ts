import { expect, test } from 'vitest';
import { templatesOf } from './templates.ts';

/** Whose log a stack owns: of every function of ours. What CDK brings itself is named in docs/operating.md. */

test.each(['dev', 'prod'])(
  'every function of %s writes into a log of its stack, but for CDK’s own helpers',
  (stage) => {
    const without = Object.values(templatesOf(stage)).flatMap((template) => {
      const logs = Object.keys(template.findResources('AWS::Logs::LogGroup'));
      return Object.entries(template.findResources('AWS::Lambda::Function'))
        .filter(([, { Properties }]) => !logs.includes(Properties.LoggingConfig?.LogGroup?.Ref))
        .map(([name]) => name);
    });
    for (const name of without)
      expect(name).toMatch(
        /^Custom(S3AutoDeleteObjects|CrossRegionExport(Writer|Reader))CustomResourceProviderHandler/,
      );
  },
);
