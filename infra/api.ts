import { CfnOutput } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { SharakaFunction } from './function.ts';
import type { Issuer } from './identity.ts';
import { OPEN, ROUTES } from './routes.ts';

interface ApiProps {
  issuer: Issuer;
  functions: Record<keyof typeof ROUTES, SharakaFunction>;
}

const METHODS: Record<string, HttpMethod> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PATCH: HttpMethod.PATCH,
  DELETE: HttpMethod.DELETE,
};

const BY_NAME = new Map<string, readonly string[]>(Object.entries(ROUTES));
const routesOf = (name: string) => BY_NAME.get(name) ?? [];

/** The HTTP API: every route behind the JWT authoriser but health and documentation. */
export class Api extends Construct {
  constructor(scope: Construct, id: string, { issuer, functions }: ApiProps) {
    super(scope, id);
    const authorizer = new HttpJwtAuthorizer('Jwt', issuer.url, { jwtAudience: issuer.audience });
    const api = new HttpApi(this, 'Http', { defaultAuthorizer: authorizer });
    for (const [name, fn] of Object.entries(functions)) {
      const integration = new HttpLambdaIntegration(`${name}Integration`, fn);
      for (const route of routesOf(name)) {
        const [method = '', path = ''] = route.split(' ');
        api.addRoutes({
          path,
          methods: [METHODS[method] ?? HttpMethod.ANY],
          integration,
          ...(OPEN.includes(route) && { authorizer: new HttpNoneAuthorizer() }),
        });
      }
    }
    new CfnOutput(this, 'Url', { value: api.apiEndpoint });
  }
}
