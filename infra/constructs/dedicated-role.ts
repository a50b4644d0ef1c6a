import type { AddToPrincipalPolicyResult, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** A role of one function or machine, and everything it may do in one policy that can be read as a whole. */
export class DedicatedRole extends Role {
  readonly #policy: ManagedPolicy;

  constructor(scope: Construct, id: string, service: string) {
    super(scope, id, { assumedBy: new ServicePrincipal(service) });
    this.#policy = new ManagedPolicy(this, 'May', { roles: [this] });
  }

  override addToPrincipalPolicy(statement: PolicyStatement): AddToPrincipalPolicyResult {
    this.#policy.addStatements(statement);
    return { statementAdded: true, policyDependable: this.#policy };
  }
}
