/** Imports point inwards: what is decided knows nothing of how it is stored, asked or deployed. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    only('domain-is-pure', '^functions/domain', [
      '^functions/domain',
      '^crypto$',
      '^node_modules/(zod|canonicalize)/',
    ]),
    only('store-knows-domain', '^functions/store', [
      '^functions/(domain|store)',
      '^timers/promises$',
      '^node_modules/(zod|@aws-sdk|@smithy)/',
    ]),
    {
      name: 'api-does-not-conduct',
      severity: 'error',
      from: { path: '^functions/api' },
      to: { path: '^functions/(workflow|stream)|client-sfn|client-sesv2' },
    },
    {
      name: 'no-business-code-outside',
      severity: 'error',
      from: { path: '^(infra|local)' },
      to: { path: '^functions' },
    },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: 'specify', tsConfig: { fileName: 'tsconfig.json' } },
};
