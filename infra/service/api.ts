import { CfnOutput, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SharakaFunction } from '../constructs/function.ts';
import { newLog } from '../constructs/log.ts';
import { type ApiFunction, OPEN, ROUTES } from '../contracts.ts';
import type { Settings } from '../settings/stage.ts';

/** The issuer of tokens, and their audience. */
export interface Issuer {
  url: string;
  audience: string[];
}

interface ApiProps {
  settings: Settings;
  key: IKey;
  issuer: Issuer;
  functions: Record<ApiFunction, SharakaFunction>;
}

/** Every GET has a HEAD route: an HTTP API takes it for another route. */
const METHODS: Record<string, HttpMethod[]> = {
  GET: [HttpMethod.GET, HttpMethod.HEAD],
  POST: [HttpMethod.POST],
  PATCH: [HttpMethod.PATCH],
  PUT: [HttpMethod.PUT],
  DELETE: [HttpMethod.DELETE],
};

const BY_NAME = new Map<string, readonly string[]>(Object.entries(ROUTES));
const routesOf = (name: string) => BY_NAME.get(name) ?? [];

/** The access log of each request: no address, no agent, no person. The id is the one in problem documents. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  path: '$context.path',
  status: '$context.status',
  latency: '$context.responseLatency',
  party: '$context.authorizer.claims.party',
  refused: '$context.authorizer.error',
  failed: '$context.integrationErrorMessage',
};

/**
 * The HTTP API: every route behind the JWT authoriser but health, documentation and the answer to unknown addresses.
 * A request without a token at a known address is answered by the authoriser itself.
 */
export class Api extends Construct {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, { settings, key, issuer, functions }: ApiProps) {
    super(scope, id);
    const authorizer = new HttpJwtAuthorizer('Jwt', issuer.url, { jwtAudience: issuer.audience });
    this.http = new HttpApi(this, 'Http', { defaultAuthorizer: authorizer, createDefaultStage: false });
    for (const [name, fn] of Object.entries(functions)) {
      // One permission for the API, and none for each of its routes: a stack holds 500 resources at most.
      const integration = new HttpLambdaIntegration(`${name}Integration`, fn, {
        scopePermissionToRoute: false,
      });
      for (const route of routesOf(name)) {
        const [method = '', path = ''] = route.split(' ');
        this.http.addRoutes({
          path,
          methods: METHODS[method] ?? [HttpMethod.ANY],
          integration,
          ...(OPEN.includes(route) && { authorizer: new HttpNoneAuthorizer() }),
        });
      }
    }
    // Unknown addresses are answered as refusals are, in the reader's language, instead of by the service.
    new HttpRoute(this, 'Unknown', {
      httpApi: this.http,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('unknownIntegration', functions.Docs),
      authorizer: new HttpNoneAuthorizer(),
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.throttle.rate, burstLimit: settings.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          newLog(this, 'Requests', {
            settings,
            key,
            name: `/aws/vendedlogs/apis/${Stack.of(this).stackName}`,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    new CfnOutput(this, 'Url', { value: this.http.apiEndpoint });
  }
}
