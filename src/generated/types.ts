// Made from openapi/ by `npm run generate`: do not edit.

/**
 * SSH tunnel of a source
 *
 * The bastion host that connections go through.
 */
export type SshTunnelView = {
    /**
     * The bastion host.
     * @example bastion.acme.example.com
     */
    ssh_tunnel_host?: string | undefined;
    /**
     * The SSH port of the bastion host.
     * @example 22
     */
    ssh_tunnel_port?: number | undefined;
    /**
     * The user to connect to the bastion host as.
     * @example tunnel
     */
    ssh_tunnel_username?: string | undefined;
    /**
     * The public key to install on the bastion host.
     * @example ssh-rsa canary-public-key prequel
     */
    ssh_public_key?: string | undefined;
};

/**
 * PostgreSQL source
 *
 * The database of a source.
 */
export type PostgresView = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The host of the source.
     * @example db.acme.example.com
     */
    host: string;
    /**
     * The port of the source.
     * @example 5432
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * The user to connect as.
     * @example reader
     */
    username: string;
    /**
     * Whether connections go through the bastion host in `ssh_tunnel`.
     * @example false
     */
    use_ssh_tunnel: boolean;
    /**
     * Whether connections are made without TLS.
     * @example false
     */
    disable_ssl: boolean;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds: number;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /** The bastion host that connections go through. */
    ssh_tunnel?: SshTunnelView | undefined;
};

/**
 * AWS role of a source
 *
 * The role that Prequel assumes. A request calls the field `aws_iam_role_arn`.
 */
export type AwsIamRoleView = {
    /**
     * The ARN of the role.
     * @example arn:aws:iam::123456789012:role/service-role/role-name
     */
    aws_iam_role?: string | undefined;
};

/**
 * AWS access keys of a database
 *
 * The key pair in use.
 */
export type DatabaseAwsAccessKeysView = {
    /**
     * The access key id.
     * @example canary-access-id
     */
    access_id?: string | undefined;
};

/**
 * Amazon Redshift source
 *
 * The cluster of a source.
 */
export type RedshiftView = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The host of the source.
     * @example db.acme.example.com
     */
    host: string;
    /**
     * The port of the source.
     * @example 5432
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * Whether connections go through the bastion host in `ssh_tunnel`.
     * @example false
     */
    use_ssh_tunnel: boolean;
    /**
     * Whether connections are made without TLS.
     * @example false
     */
    disable_ssl: boolean;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds: number;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * The identifier of the cluster.
     * @example acme
     */
    cluster?: string | undefined;
    /**
     * The region of the data.
     * @example us-east-1
     */
    region?: string | undefined;
    /**
     * A workgroup, although a provisioned cluster has none.
     * @example default
     */
    workgroup?: string | undefined;
    /**
     * The user to connect as.
     * @example reader
     */
    username?: string | undefined;
    /** The role that Prequel assumes. A request calls the field `aws_iam_role_arn`. */
    aws_iam_role?: AwsIamRoleView | undefined;
    /** The key pair in use. */
    aws_access_keys?: DatabaseAwsAccessKeysView | undefined;
    /** The bastion host that connections go through. */
    ssh_tunnel?: SshTunnelView | undefined;
};

/**
 * Amazon Redshift Serverless source
 *
 * The workgroup of a source.
 */
export type RedshiftServerlessView = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The host of the source.
     * @example db.acme.example.com
     */
    host: string;
    /**
     * The port of the source.
     * @example 5432
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * The name of the workgroup.
     * @example default
     */
    workgroup: string;
    /**
     * Whether connections go through the bastion host in `ssh_tunnel`.
     * @example false
     */
    use_ssh_tunnel: boolean;
    /**
     * Whether connections are made without TLS.
     * @example false
     */
    disable_ssl: boolean;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds: number;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * The region of the data.
     * @example us-east-1
     */
    region?: string | undefined;
    /** The role that Prequel assumes. A request calls the field `aws_iam_role_arn`. */
    aws_iam_role?: AwsIamRoleView | undefined;
    /** The key pair in use. */
    aws_access_keys?: DatabaseAwsAccessKeysView | undefined;
    /** The bastion host that connections go through. */
    ssh_tunnel?: SshTunnelView | undefined;
};

/**
 * Google service account of a source
 *
 * The service account in use.
 */
export type GcpServiceAccountView = {
    /**
     * The email address of the service account.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email?: string | undefined;
};

/**
 * Google BigQuery source
 *
 * The project of a source. It has no `is_valid`.
 */
export type BigQueryView = {
    /**
     * The id of the Google Cloud project.
     * @example acme-analytics
     */
    project_id: string;
    /**
     * The region of the data.
     * @example us-east-1
     */
    region: string;
    /** The service account in use. */
    gcp_service_account_role?: GcpServiceAccountView | undefined;
    /** The service account in use. */
    federated_gcp_service_account_role?: GcpServiceAccountView | undefined;
    /** The service account in use. */
    gcp_service_account_key?: GcpServiceAccountView | undefined;
};

/**
 * AWS access keys of a bucket
 *
 * The key pair in use. A request calls the id `access_id`.
 */
export type AwsAccessKeysView = {
    /**
     * The access key id.
     * @example canary-access-id
     */
    access_key_id?: string | undefined;
};

/**
 * Amazon S3 source
 *
 * The bucket of a source.
 */
export type S3View = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The region of the data.
     * @example us-east-1
     */
    region: string;
    /**
     * Whether connections go through the bastion host in `ssh_tunnel`.
     * @example false
     */
    use_ssh_tunnel: boolean;
    /** The role that Prequel assumes. A request calls the field `aws_iam_role_arn`. */
    aws_iam_role?: AwsIamRoleView | undefined;
    /** The key pair in use. A request calls the id `access_id`. */
    aws_access_keys?: AwsAccessKeysView | undefined;
    /**
     * The endpoint of the bucket.
     * @example s3.us-east-1.amazonaws.com
     */
    bucket_host?: string | undefined;
    /** The bastion host that connections go through. */
    ssh_tunnel?: SshTunnelView | undefined;
};

/**
 * Azure Blob Storage source
 *
 * The container of a source, without its authentication.
 */
export type AbsView = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The name of the container.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The name of the storage account.
     * @example acmestorage
     */
    storage_account_name: string;
};

/**
 * SFTP source
 *
 * The server of a source, with the user but without the key.
 */
export type SftpView = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The user to connect as.
     * @example reader
     */
    username: string;
    /**
     * The host of the source.
     * @example db.acme.example.com
     */
    host: string;
    /**
     * The port of the source.
     * @example 5432
     */
    port: number;
};

/**
 * HMAC keys of a source
 *
 * The HMAC key pair in use.
 */
export type GcsHmacKeysView = {
    /**
     * The access id of the key pair.
     * @example canary-access-key
     */
    access_id?: string | undefined;
};

/**
 * Google Cloud Storage source
 *
 * The bucket of a source.
 */
export type GcsView = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The region of the data.
     * @example us-east-1
     */
    region: string;
    /** The service account in use. */
    gcp_service_account_role?: GcpServiceAccountView | undefined;
    /** The service account in use. */
    federated_gcp_service_account_role?: GcpServiceAccountView | undefined;
    /** The HMAC key pair in use. */
    gcs_hmac_keys?: GcsHmacKeysView | undefined;
    /** The service account in use. */
    gcp_service_account_key?: GcpServiceAccountView | undefined;
};

/**
 * S3-compatible source
 *
 * The bucket of a source.
 */
export type S3CompatibleView = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The host of the source.
     * @example db.acme.example.com
     */
    host: string;
    /**
     * The port of the source.
     * @example 5432
     */
    port: number;
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * Whether connections are made without TLS.
     * @example false
     */
    disable_ssl: boolean;
    /**
     * Whether connections go through the bastion host in `ssh_tunnel`.
     * @example false
     */
    use_ssh_tunnel: boolean;
    /** The key pair in use. A request calls the id `access_id`. */
    aws_access_keys?: AwsAccessKeysView | undefined;
    /** The bastion host that connections go through. */
    ssh_tunnel?: SshTunnelView | undefined;
};

/**
 * Public key of a source
 *
 * The public key of the user.
 */
export type SnowflakePublicKeyAuthView = {
    /**
     * The public key, base64 that begins with `MIIBI`.
     * @example MIIBI-canary-public-key
     */
    public_key?: string | undefined;
};

/**
 * Snowflake source
 *
 * The account of a source, with its `auth_method`.
 */
export type SnowflakeView = {
    /**
     * Whether the configuration is valid. The API does not document its exact meaning.
     * @example true
     */
    is_valid: boolean;
    /**
     * The host of the source.
     * @example db.acme.example.com
     */
    host: string;
    /**
     * The port of the source.
     * @example 5432
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * The user to connect as.
     * @example reader
     */
    username: string;
    /**
     * How the source authenticates.
     * @example public_key_auth
     */
    auth_method: string;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /** The public key of the user. */
    public_key_auth?: SnowflakePublicKeyAuthView | undefined;
};

/**
 * Source
 *
 * A source as the API returns it, without any secret. It has no `vendor` field: the vendor is the key that is
 * present and not null.
 */
export type ImportSource = {
    /**
     * The id of the source, likely a UUID.
     * @example 0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10
     */
    id: string;
    /**
     * The id of the provider (your customer) that the source belongs to.
     * @example acme
     */
    provider_id: string;
    /**
     * The name of the source.
     * @example Acme production
     */
    name: string;
    /**
     * Whether the API could reach the source.
     * @example true
     */
    is_reachable: boolean;
    /**
     * The time when the source was created, likely in RFC 3339 format.
     * @example 2026-01-15T09:30:00Z
     */
    created_at: string;
    /**
     * The time when the source was last changed, likely in RFC 3339 format.
     * @example 2026-01-15T09:30:00Z
     */
    updated_at: string;
    /** The database of a source. */
    postgres?: PostgresView | undefined;
    /** The cluster of a source. */
    redshift?: RedshiftView | undefined;
    /** The workgroup of a source. */
    redshift_serverless?: RedshiftServerlessView | undefined;
    /** The project of a source. It has no `is_valid`. */
    bigquery?: BigQueryView | undefined;
    /** The bucket of a source. */
    s3?: S3View | undefined;
    /** The container of a source, without its authentication. */
    abs?: AbsView | undefined;
    /** The server of a source, with the user but without the key. */
    sftp?: SftpView | undefined;
    /** The bucket of a source. */
    gcs?: GcsView | undefined;
    /** The bucket of a source. */
    s3_compatible?: S3CompatibleView | undefined;
    /** The account of a source, with its `auth_method`. */
    snowflake?: SnowflakeView | undefined;
};

/**
 * Response with a page of sources
 *
 * The envelope of a success, with the URL of the next page.
 */
export type ListSourcesResponse = {
    /**
     * Always `success`.
     * @example success
     */
    status: "success";
    /**
     * Data of a response with a page of sources
     *
     * The requested data.
     */
    data: {
        /** The sources of this page. */
        sources: ImportSource[];
    };
    /**
     * A sentence about the result. It may be empty.
     * @example
     */
    message: string;
    /**
     * Whether there is another page.
     *
     * Evidence: likely.
     * @example false
     */
    has_next: boolean;
    /**
     * The URL of the next page. Missing or likely `null` on the last page.
     *
     * Evidence: likely.
     * @example https://api.prequel.co/import/sources?page_size=50&cursor=canary-cursor
     */
    next_url?: string | null | undefined;
};

/**
 * Error
 *
 * The envelope of every response that is not a success.
 *
 * Evidence: likely.
 */
export type ErrorResponse = {
    /**
     * Always `error`.
     * @example error
     */
    status: "error";
    /**
     * Always `null`.
     * @example null
     */
    data: null;
    /**
     * The reason for the error, in words for a person.
     * @example The API key is not valid.
     */
    message: string;
};

/**
 * User name and password
 *
 * A database user. For the Export API, Prequel advises against the characters `@ [ ] / ? # " \ + space & :` in
 * the user name and the password. The Import API documents no such rule, so none is enforced.
 */
export type PasswordAuth = {
    /**
     * The user to connect as.
     * @example reader
     */
    username: string;
    /**
     * The password of the user.
     * @example canary-password
     */
    password: string;
};

/**
 * SSH tunnel
 *
 * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
 * install the public key on the host.
 */
export type SshTunnel = {
    /**
     * The bastion host.
     * @example bastion.acme.example.com
     */
    ssh_tunnel_host: string;
    /**
     * The SSH port of the bastion host, usually 22.
     * @example 22
     */
    ssh_tunnel_port: number;
    /**
     * The user to connect to the bastion host as.
     * @example tunnel
     */
    ssh_tunnel_username: string;
    /**
     * The public key that is installed on the bastion host, in OpenSSH form on one line.
     * @example ssh-rsa canary-public-key prequel
     */
    ssh_public_key?: string | undefined;
};

/**
 * PostgreSQL, with a password
 *
 * The database to read, and the user to connect as.
 */
export type PostgresConfig = {
    /**
     * The host name or IP address of the database, without a scheme.
     * @example db.acme.example.com
     */
    host: string;
    /**
     * The port of the database, usually 5432.
     * @example 5432
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * A user name and a password, in `password_auth`.
     *
     * Evidence: likely.
     * @example password_auth
     */
    auth_method: "password_auth";
    /**
     * A database user. For the Export API, Prequel advises against the characters `@ [ ] / ? # " \ + space & :` in
     * the user name and the password. The Import API documents no such rule, so none is enforced.
     */
    password_auth: PasswordAuth;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
};

/**
 * PostgreSQL
 *
 * A PostgreSQL database, or one that uses its protocol.
 */
export type PostgresSourceInput = {
    /**
     * Always `postgres` for this kind of source.
     *
     * Evidence: likely.
     * @example postgres
     */
    vendor: "postgres";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The database to read, and the user to connect as. */
    postgres: PostgresConfig;
};

/**
 * AWS access keys of a Redshift user
 *
 * A key pair of an AWS user, and the password of the database user.
 */
export type RedshiftAwsAccessKeys = {
    /**
     * Likely the password of the database user in `username`.
     * @example canary-redshift-password
     */
    password: string;
    /**
     * The access key id.
     * @example canary-access-id
     */
    access_id: string;
    /**
     * The secret access key.
     * @example canary-secret-key
     */
    secret_key: string;
};

/**
 * Amazon Redshift, with access keys
 *
 * A cluster that Prequel reads with the key pair of an AWS user.
 */
export type RedshiftAwsAccessKeysConfig = {
    /**
     * The endpoint of the cluster, without a port.
     * @example acme.abc123xyz.us-east-1.redshift.amazonaws.com
     */
    host: string;
    /**
     * The port of the cluster, usually 5439.
     * @example 5439
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * The key pair of an AWS user, in `aws_access_keys`.
     *
     * Evidence: likely.
     * @example aws_access_keys
     */
    auth_method: "aws_access_keys";
    /** A key pair of an AWS user, and the password of the database user. */
    aws_access_keys: RedshiftAwsAccessKeys;
    /**
     * The database user to connect as.
     * @example reader
     */
    username?: string | undefined;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * The identifier of the cluster.
     * @example acme
     */
    cluster?: string | undefined;
    /**
     * The AWS region of the cluster.
     * @example us-east-1
     */
    region?: string | undefined;
    /**
     * A workgroup. The API accepts it although a provisioned cluster has none.
     * @example default
     */
    workgroup?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
};

/**
 * AWS role
 *
 * A role in the customer's AWS account that Prequel may assume.
 */
export type AwsIamRole = {
    /**
     * The ARN of the role.
     * @example arn:aws:iam::123456789012:role/service-role/role-name
     */
    aws_iam_role_arn: string;
};

/**
 * Amazon Redshift, with a role
 *
 * A cluster that Prequel reads with a role in the customer's AWS account.
 */
export type RedshiftAwsIamRoleConfig = {
    /**
     * The endpoint of the cluster, without a port.
     * @example acme.abc123xyz.us-east-1.redshift.amazonaws.com
     */
    host: string;
    /**
     * The port of the cluster, usually 5439.
     * @example 5439
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * A role in the customer's AWS account, in `aws_iam_role`.
     *
     * Evidence: likely.
     * @example aws_iam_role
     */
    auth_method: "aws_iam_role";
    /**
     * A role in the customer's AWS account that Prequel may assume.
     *
     * Evidence: likely.
     */
    aws_iam_role: AwsIamRole;
    /**
     * The database user to connect as.
     * @example reader
     */
    username?: string | undefined;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * The identifier of the cluster.
     * @example acme
     */
    cluster?: string | undefined;
    /**
     * The AWS region of the cluster.
     * @example us-east-1
     */
    region?: string | undefined;
    /**
     * A workgroup. The API accepts it although a provisioned cluster has none.
     * @example default
     */
    workgroup?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
};

/**
 * Amazon Redshift configuration
 *
 * The cluster to read. `auth_method` selects how to authenticate.
 */
export type RedshiftConfig = RedshiftAwsAccessKeysConfig | RedshiftAwsIamRoleConfig;

/**
 * Amazon Redshift
 *
 * A provisioned Amazon Redshift cluster.
 */
export type RedshiftSourceInput = {
    /**
     * Always `redshift` for this kind of source.
     *
     * Evidence: likely.
     * @example redshift
     */
    vendor: "redshift";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The cluster to read. `auth_method` selects how to authenticate. */
    redshift: RedshiftConfig;
};

/**
 * AWS access keys of a Redshift Serverless user
 *
 * A key pair of an AWS user.
 */
export type RedshiftServerlessAwsAccessKeys = {
    /**
     * Likely the password of a database user. The setup guide says that none is needed, so the field is
     * optional.
     * @example canary-redshift-password
     */
    password?: string | undefined;
    /**
     * The access key id.
     * @example canary-access-id
     */
    access_id: string;
    /**
     * The secret access key.
     * @example canary-secret-key
     */
    secret_key: string;
};

/**
 * Amazon Redshift Serverless, with access keys
 *
 * A workgroup that Prequel reads with the key pair of an AWS user.
 */
export type RedshiftServerlessAwsAccessKeysConfig = {
    /**
     * The endpoint of the workgroup, without a port.
     * @example default.123456789012.us-east-1.redshift-serverless.amazonaws.com
     */
    host: string;
    /**
     * The port of the workgroup, usually 5439.
     * @example 5439
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * The name of the workgroup.
     * @example default
     */
    workgroup: string;
    /**
     * The key pair of an AWS user, in `aws_access_keys`.
     *
     * Evidence: likely.
     * @example aws_access_keys
     */
    auth_method: "aws_access_keys";
    /** A key pair of an AWS user. */
    aws_access_keys: RedshiftServerlessAwsAccessKeys;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * The AWS region of the workgroup.
     * @example us-east-1
     */
    region?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
};

/**
 * Amazon Redshift Serverless, with a role
 *
 * A workgroup that Prequel reads with a role in the customer's AWS account.
 */
export type RedshiftServerlessAwsIamRoleConfig = {
    /**
     * The endpoint of the workgroup, without a port.
     * @example default.123456789012.us-east-1.redshift-serverless.amazonaws.com
     */
    host: string;
    /**
     * The port of the workgroup, usually 5439.
     * @example 5439
     */
    port: number;
    /**
     * The name of the database.
     * @example app
     */
    database: string;
    /**
     * The name of the workgroup.
     * @example default
     */
    workgroup: string;
    /**
     * A role in the customer's AWS account, in `aws_iam_role`.
     *
     * Evidence: likely.
     * @example aws_iam_role
     */
    auth_method: "aws_iam_role";
    /**
     * A role in the customer's AWS account that Prequel may assume.
     *
     * Evidence: likely.
     */
    aws_iam_role: AwsIamRole;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * The AWS region of the workgroup.
     * @example us-east-1
     */
    region?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
};

/**
 * Amazon Redshift Serverless configuration
 *
 * The workgroup to read. `auth_method` selects how to authenticate.
 */
export type RedshiftServerlessConfig = RedshiftServerlessAwsAccessKeysConfig | RedshiftServerlessAwsIamRoleConfig;

/**
 * Amazon Redshift Serverless
 *
 * A workgroup of Amazon Redshift Serverless.
 */
export type RedshiftServerlessSourceInput = {
    /**
     * Always `redshift_serverless` for this kind of source.
     *
     * Evidence: likely.
     * @example redshift_serverless
     */
    vendor: "redshift_serverless";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The workgroup to read. `auth_method` selects how to authenticate. */
    redshift_serverless: RedshiftServerlessConfig;
};

/**
 * Google service account, impersonated
 *
 * A service account of the customer that Prequel may impersonate. It needs no secret.
 */
export type GcpServiceAccountRole = {
    /**
     * Format: email
     *
     * The email address of the service account.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email: string;
};

/**
 * Google BigQuery, with impersonation
 *
 * A project that Prequel reads as a service account that it may impersonate.
 */
export type BigQueryGcpServiceAccountRoleConfig = {
    /**
     * The id of the Google Cloud project.
     * @example acme-analytics
     */
    project_id: string;
    /**
     * The location of the data, such as `US` or `europe-west1`.
     * @example US
     */
    region: string;
    /**
     * A service account that Prequel may impersonate, in `gcp_service_account_role`.
     *
     * Evidence: likely.
     * @example gcp_service_account_role
     */
    auth_method: "gcp_service_account_role";
    /** A service account of the customer that Prequel may impersonate. It needs no secret. */
    gcp_service_account_role: GcpServiceAccountRole;
};

/**
 * Google service account, by workload identity federation
 *
 * A service account that Prequel reaches through a workload identity pool of the customer.
 */
export type FederatedGcpServiceAccountRole = {
    /**
     * Format: email
     *
     * The email address of the service account.
     *
     * Evidence: inferred.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email: string;
    /**
     * Credential configuration
     *
     * The credential configuration that Google Cloud generates for the workload identity pool, as an object.
     *
     *
     * Evidence: inferred.
     */
    workload_identity_federation_metadata?: {
        /**
         * Always `external_account` in a file from Google.
         * @example external_account
         */
        type?: string | undefined;
        /**
         * The full name of the pool's provider.
         * @example //iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/prequel/providers/aws
         */
        audience?: string | undefined;
        /**
         * The type of the token to exchange.
         * @example urn:ietf:params:aws:token-type:aws4_request
         */
        subject_token_type?: string | undefined;
        /**
         * The URL that issues a token of the service account.
         * @example https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/reader@acme.iam.gserviceaccount.com:generateAccessToken
         */
        service_account_impersonation_url?: string | undefined;
        /**
         * The URL that exchanges the token.
         * @example https://sts.googleapis.com/v1/token
         */
        token_url?: string | undefined;
        /**
         * Source of the credential
         *
         * The source of the token to exchange.
         */
        credential_source?: {
            /**
             * The cloud that the token comes from.
             * @example aws1
             */
            environment_id?: string | undefined;
            /**
             * The URL that returns the region.
             * @example http://169.254.169.254/latest/meta-data/placement/availability-zone
             */
            region_url?: string | undefined;
            /**
             * The URL that returns the credentials.
             * @example http://169.254.169.254/latest/meta-data/iam/security-credentials
             */
            url?: string | undefined;
            /**
             * The URL that verifies the caller's identity.
             * @example https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15
             */
            regional_cred_verification_url?: string | undefined;
        } | undefined;
    } | undefined;
};

/**
 * Google BigQuery, with workload identity federation
 *
 * A project that Prequel reads as a service account, by workload identity federation.
 */
export type BigQueryFederatedGcpServiceAccountRoleConfig = {
    /**
     * The id of the Google Cloud project.
     * @example acme-analytics
     */
    project_id: string;
    /**
     * The location of the data, such as `US` or `europe-west1`.
     * @example US
     */
    region: string;
    /**
     * A service account by workload identity federation, in `federated_gcp_service_account_role`.
     *
     *
     * Evidence: likely.
     * @example federated_gcp_service_account_role
     */
    auth_method: "federated_gcp_service_account_role";
    /**
     * A service account that Prequel reaches through a workload identity pool of the customer.
     *
     * Evidence: likely.
     */
    federated_gcp_service_account_role: FederatedGcpServiceAccountRole;
};

/**
 * Google service account, by key
 *
 * A service account with a key file.
 */
export type GcpServiceAccountKey = {
    /**
     * Format: email
     *
     * The email address of the service account.
     *
     * Evidence: inferred.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email: string;
    /**
     * Service account key
     *
     * The content of the JSON key file from Google, as an object, not as text.
     *
     * Evidence: inferred.
     */
    service_account_key: {
        /**
         * Always `service_account` in a file from Google.
         * @example service_account
         */
        type?: string | undefined;
        /**
         * The project of the service account.
         * @example acme-analytics
         */
        project_id?: string | undefined;
        /**
         * The id of the key.
         * @example canary-private-key-id
         */
        private_key_id?: string | undefined;
        /**
         * The private key in PEM form.
         * @example canary-private-key
         */
        private_key?: string | undefined;
        /**
         * The email address of the service account.
         * @example reader@acme-analytics.iam.gserviceaccount.com
         */
        client_email?: string | undefined;
        /**
         * The id of the service account.
         * @example 123456789012345678901
         */
        client_id?: string | undefined;
        /**
         * The URL of the consent page.
         * @example https://accounts.google.com/o/oauth2/auth
         */
        auth_uri?: string | undefined;
        /**
         * The URL that issues a token.
         * @example https://oauth2.googleapis.com/token
         */
        token_uri?: string | undefined;
        /**
         * The URL of Google's certificates.
         * @example https://www.googleapis.com/oauth2/v1/certs
         */
        auth_provider_x509_cert_url?: string | undefined;
        /**
         * The URL of the certificates of the service account.
         * @example https://www.googleapis.com/robot/v1/metadata/x509/reader%40acme-analytics.iam.gserviceaccount.com
         */
        client_x509_cert_url?: string | undefined;
    };
};

/**
 * Google BigQuery, with a service account key
 *
 * A project that Prequel reads as a service account with a key file.
 */
export type BigQueryGcpServiceAccountKeyConfig = {
    /**
     * The id of the Google Cloud project.
     * @example acme-analytics
     */
    project_id: string;
    /**
     * The location of the data, such as `US` or `europe-west1`.
     * @example US
     */
    region: string;
    /**
     * A service account with its key file, in `gcp_service_account_key`.
     *
     * Evidence: likely.
     * @example gcp_service_account_key
     */
    auth_method: "gcp_service_account_key";
    /**
     * A service account with a key file.
     *
     * Evidence: likely.
     */
    gcp_service_account_key: GcpServiceAccountKey;
};

/**
 * Google BigQuery configuration
 *
 * The project to read. `auth_method` selects how to authenticate.
 */
export type BigQueryConfig = BigQueryGcpServiceAccountRoleConfig | BigQueryFederatedGcpServiceAccountRoleConfig | BigQueryGcpServiceAccountKeyConfig;

/**
 * Google BigQuery
 *
 * A Google BigQuery project.
 */
export type BigQuerySourceInput = {
    /**
     * Always `bigquery` for this kind of source.
     *
     * Evidence: likely.
     * @example bigquery
     */
    vendor: "bigquery";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The project to read. `auth_method` selects how to authenticate. */
    bigquery: BigQueryConfig;
};

/**
 * Amazon S3, with a role
 *
 * A bucket that Prequel reads with a role in the customer's AWS account.
 */
export type S3AwsIamRoleConfig = {
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The AWS region of the bucket.
     * @example us-east-1
     */
    region: string;
    /**
     * A role in the customer's AWS account, in `aws_iam_role`.
     *
     * Evidence: likely.
     * @example aws_iam_role
     */
    auth_method: "aws_iam_role";
    /** A role in the customer's AWS account that Prequel may assume. */
    aws_iam_role: AwsIamRole;
    /**
     * Likely an endpoint to use instead of the default endpoint of the region.
     * @example s3.us-east-1.amazonaws.com
     */
    bucket_host?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
};

/**
 * AWS access keys
 *
 * A key pair of an AWS user.
 */
export type AwsAccessKeys = {
    /**
     * The access key id.
     *
     * Evidence: inferred.
     * @example canary-access-id
     */
    access_id: string;
    /**
     * The secret access key.
     *
     * Evidence: inferred.
     * @example canary-secret-key
     */
    secret_key: string;
};

/**
 * Amazon S3, with access keys
 *
 * A bucket that Prequel reads with the key pair of an AWS user.
 */
export type S3AwsAccessKeysConfig = {
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The AWS region of the bucket.
     * @example us-east-1
     */
    region: string;
    /**
     * The key pair of an AWS user, in `aws_access_keys`.
     *
     * Evidence: likely.
     * @example aws_access_keys
     */
    auth_method: "aws_access_keys";
    /**
     * A key pair of an AWS user.
     *
     * Evidence: likely.
     */
    aws_access_keys: AwsAccessKeys;
    /**
     * Likely an endpoint to use instead of the default endpoint of the region.
     * @example s3.us-east-1.amazonaws.com
     */
    bucket_host?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
};

/**
 * Amazon S3 configuration
 *
 * The bucket to read. `auth_method` selects how to authenticate.
 */
export type S3Config = S3AwsIamRoleConfig | S3AwsAccessKeysConfig;

/**
 * Amazon S3
 *
 * A bucket of Amazon S3.
 */
export type S3SourceInput = {
    /**
     * Always `s3` for this kind of source.
     *
     * Evidence: likely.
     * @example s3
     */
    vendor: "s3";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The bucket to read. `auth_method` selects how to authenticate. */
    s3: S3Config;
};

/**
 * Shared access signature
 *
 * A service SAS of Azure Storage.
 */
export type AzureServiceSharedAccessSignature = {
    /**
     * The SAS token, a query string.
     * @example sv=canary&sig=canary-signature
     */
    shared_access_signature_token: string;
};

/**
 * Azure Blob Storage, with a shared access signature
 *
 * A container that Prequel reads with a shared access signature.
 */
export type AbsConfig = {
    /**
     * The name of the container; the API calls it a bucket for every vendor.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The name of the storage account.
     * @example acmestorage
     */
    storage_account_name: string;
    /**
     * A shared access signature, in `azure_service_shared_access_signature`.
     *
     * Evidence: likely.
     * @example azure_service_shared_access_signature
     */
    auth_method: "azure_service_shared_access_signature";
    /** A service SAS of Azure Storage. */
    azure_service_shared_access_signature: AzureServiceSharedAccessSignature;
};

/**
 * Azure Blob Storage
 *
 * A container of Azure Blob Storage.
 */
export type AbsSourceInput = {
    /**
     * Always `abs` for this kind of source.
     *
     * Evidence: likely.
     * @example abs
     */
    vendor: "abs";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** A container that Prequel reads with a shared access signature. */
    abs: AbsConfig;
};

/**
 * Public key of an SFTP user
 *
 * A key pair whose private key Prequel has. Install the public key on the server before you create
 * the source.
 */
export type SftpPublicKeyAuth = {
    /**
     * The public key that Prequel issued, in OpenSSH form on one line.
     * @example ssh-rsa canary-public-key prequel
     */
    public_key: string;
};

/**
 * SFTP, with a public key
 *
 * A server that Prequel reads as a user whose `authorized_keys` contain the key that Prequel issued.
 */
export type SftpConfig = {
    /**
     * The user to connect as.
     * @example reader
     */
    username: string;
    /**
     * The host name or IP address of the server.
     * @example sftp.acme.example.com
     */
    host: string;
    /**
     * The port of the server, usually 22.
     * @example 22
     */
    port: number;
    /**
     * The public key that Prequel issued, in `public_key_auth`.
     *
     * Evidence: likely.
     * @example public_key_auth
     */
    auth_method: "public_key_auth";
    /**
     * A key pair whose private key Prequel has. Install the public key on the server before you create
     * the source.
     */
    public_key_auth: SftpPublicKeyAuth;
};

/**
 * SFTP
 *
 * An SFTP server.
 */
export type SftpSourceInput = {
    /**
     * Always `sftp` for this kind of source.
     *
     * Evidence: likely.
     * @example sftp
     */
    vendor: "sftp";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** A server that Prequel reads as a user whose `authorized_keys` contain the key that Prequel issued. */
    sftp: SftpConfig;
};

/**
 * Google Cloud Storage, with impersonation
 *
 * A bucket that Prequel reads as a service account that it may impersonate.
 */
export type GcsGcpServiceAccountRoleConfig = {
    /**
     * The name of the bucket.
     *
     * Evidence: likely.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The location of the bucket, such as `us` or `us-central1`.
     *
     * Evidence: likely.
     * @example us-central1
     */
    region: string;
    /**
     * A service account that Prequel may impersonate, in `gcp_service_account_role`.
     *
     * Evidence: likely.
     * @example gcp_service_account_role
     */
    auth_method: "gcp_service_account_role";
    /**
     * A service account of the customer that Prequel may impersonate. It needs no secret.
     *
     * Evidence: likely.
     */
    gcp_service_account_role: GcpServiceAccountRole;
};

/**
 * Google Cloud Storage, with workload identity federation
 *
 * A bucket that Prequel reads as a service account, by workload identity federation.
 */
export type GcsFederatedGcpServiceAccountRoleConfig = {
    /**
     * The name of the bucket.
     *
     * Evidence: likely.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The location of the bucket, such as `us` or `us-central1`.
     *
     * Evidence: likely.
     * @example us-central1
     */
    region: string;
    /**
     * A service account by workload identity federation, in `federated_gcp_service_account_role`.
     *
     *
     * Evidence: likely.
     * @example federated_gcp_service_account_role
     */
    auth_method: "federated_gcp_service_account_role";
    /**
     * A service account that Prequel reaches through a workload identity pool of the customer.
     *
     * Evidence: likely.
     */
    federated_gcp_service_account_role: FederatedGcpServiceAccountRole;
};

/**
 * HMAC keys
 *
 * An HMAC key pair of Google Cloud Storage.
 */
export type GcsHmacKeys = {
    /**
     * The access id of the key pair.
     *
     * Evidence: inferred.
     * @example canary-access-key
     */
    access_key: string;
    /**
     * The secret of the key pair.
     *
     * Evidence: inferred.
     * @example canary-hmac-secret
     */
    secret: string;
};

/**
 * Google Cloud Storage, with HMAC keys
 *
 * A bucket that Prequel reads with an HMAC key pair.
 */
export type GcsHmacKeysConfig = {
    /**
     * The name of the bucket.
     *
     * Evidence: likely.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The location of the bucket, such as `us` or `us-central1`.
     *
     * Evidence: likely.
     * @example us-central1
     */
    region: string;
    /**
     * An HMAC key pair, in `gcs_hmac_keys`.
     *
     * Evidence: likely.
     * @example gcs_hmac_keys
     */
    auth_method: "gcs_hmac_keys";
    /**
     * An HMAC key pair of Google Cloud Storage.
     *
     * Evidence: likely.
     */
    gcs_hmac_keys: GcsHmacKeys;
};

/**
 * Google Cloud Storage, with a service account key
 *
 * A bucket that Prequel reads as a service account with a key file.
 */
export type GcsGcpServiceAccountKeyConfig = {
    /**
     * The name of the bucket.
     *
     * Evidence: likely.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * The location of the bucket, such as `us` or `us-central1`.
     *
     * Evidence: likely.
     * @example us-central1
     */
    region: string;
    /**
     * A service account with its key file, in `gcp_service_account_key`.
     *
     * Evidence: likely.
     * @example gcp_service_account_key
     */
    auth_method: "gcp_service_account_key";
    /**
     * A service account with a key file.
     *
     * Evidence: likely.
     */
    gcp_service_account_key: GcpServiceAccountKey;
};

/**
 * Google Cloud Storage configuration
 *
 * The bucket to read. `auth_method` selects how to authenticate.
 */
export type GcsConfig = GcsGcpServiceAccountRoleConfig | GcsFederatedGcpServiceAccountRoleConfig | GcsHmacKeysConfig | GcsGcpServiceAccountKeyConfig;

/**
 * Google Cloud Storage
 *
 * A bucket of Google Cloud Storage.
 */
export type GcsSourceInput = {
    /**
     * Always `gcs` for this kind of source.
     *
     * Evidence: likely.
     * @example gcs
     */
    vendor: "gcs";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The bucket to read. `auth_method` selects how to authenticate. */
    gcs: GcsConfig;
};

/**
 * S3-compatible storage, with access keys
 *
 * A bucket that Prequel reads with a key pair.
 */
export type S3CompatibleConfig = {
    /**
     * The host of the storage, without a scheme.
     * @example storage.acme.example.com
     */
    host: string;
    /**
     * The port of the storage, usually 443.
     * @example 443
     */
    port: number;
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * A key pair, in `aws_access_keys`.
     *
     * Evidence: inferred.
     * @example aws_access_keys
     */
    auth_method: "aws_access_keys";
    /** A key pair of an AWS user. */
    aws_access_keys: AwsAccessKeys;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     *
     *
     * Evidence: likely.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
};

/**
 * S3-compatible storage
 *
 * A bucket behind an API that is compatible with Amazon S3.
 */
export type S3CompatibleSourceInput = {
    /**
     * Always `s3_compatible` for this kind of source.
     *
     * Evidence: likely.
     * @example s3_compatible
     */
    vendor: "s3_compatible";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /**
     * A bucket that Prequel reads with a key pair.
     *
     * Evidence: inferred.
     */
    s3_compatible: S3CompatibleConfig;
};

/**
 * Public key of a Snowflake user
 *
 * A key pair whose private key Prequel has. Set the public key as the user's `RSA_PUBLIC_KEY`
 * before you create the source.
 */
export type SnowflakePublicKeyAuth = {
    /**
     * The public key that Prequel issued, base64 that begins with `MIIBI`.
     * @example MIIBI-canary-public-key
     */
    public_key: string;
};

/**
 * Snowflake, with a public key
 *
 * An account that Prequel reads as a user whose `RSA_PUBLIC_KEY` is the key that Prequel issued. It uses the
 * default role and warehouse of that user.
 */
export type SnowflakeConfig = {
    /**
     * The host of the account, without a scheme.
     * @example acme.us-central1.gcp.snowflakecomputing.com
     */
    host: string;
    /**
     * The port of the account, usually 443.
     * @example 443
     */
    port: number;
    /**
     * The name of the database.
     * @example ANALYTICS
     */
    database: string;
    /**
     * The user to connect as.
     * @example PREQUEL
     */
    username: string;
    /**
     * The public key that Prequel issued, in `public_key_auth`.
     *
     * Evidence: likely.
     * @example public_key_auth
     */
    auth_method: "public_key_auth";
    /**
     * A key pair whose private key Prequel has. Set the public key as the user's `RSA_PUBLIC_KEY`
     * before you create the source.
     *
     *
     * Evidence: likely.
     */
    public_key_auth: SnowflakePublicKeyAuth;
    /**
     * The schema to read from.
     * @example PUBLIC
     */
    schema?: string | undefined;
};

/**
 * Snowflake
 *
 * A Snowflake account.
 */
export type SnowflakeSourceInput = {
    /**
     * Always `snowflake` for this kind of source.
     *
     * Evidence: likely.
     * @example snowflake
     */
    vendor: "snowflake";
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name: string;
    /**
     * The id of the provider (your customer) that the source belongs to. You chose it when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /**
     * An account that Prequel reads as a user whose `RSA_PUBLIC_KEY` is the key that Prequel issued. It uses the
     * default role and warehouse of that user.
     *
     *
     * Evidence: inferred.
     */
    snowflake: SnowflakeConfig;
};

/**
 * Source to create
 *
 * The source to create. `vendor` selects its configuration.
 */
export type SourceInput = PostgresSourceInput | RedshiftSourceInput | RedshiftServerlessSourceInput | BigQuerySourceInput | S3SourceInput | AbsSourceInput | SftpSourceInput | GcsSourceInput | S3CompatibleSourceInput | SnowflakeSourceInput;

/**
 * Request to create a source
 *
 * The body of `POST /import/sources`.
 */
export type CreateSourceRequest = {
    /** The source to create. `vendor` selects its configuration. */
    source: SourceInput;
};

/**
 * Response with a source
 *
 * The envelope of a success.
 */
export type SourceResponse = {
    /**
     * Always `success`.
     * @example success
     */
    status: "success";
    /**
     * Data of a response with a source
     *
     * The requested data.
     */
    data: {
        /**
         * A source as the API returns it, without any secret. It has no `vendor` field: the vendor is the key that is
         * present and not null.
         */
        source: ImportSource;
    };
    /**
     * A sentence about the result. It may be empty.
     * @example
     */
    message: string;
};

/**
 * Response of a deletion
 *
 * The envelope of a success, without data.
 */
export type DeleteSourceResponse = {
    /**
     * Always `success`.
     * @example success
     */
    status: "success";
    /**
     * Data of a deletion
     *
     * Likely empty.
     * @example {}
     */
    data: Record<string, never> | null;
    /**
     * A sentence about what was done. It may be empty.
     * @example
     */
    message: string;
};

/**
 * User name and password: changes
 *
 * A database user. For the Export API, Prequel advises against the characters `@ [ ] / ? # " \ + space & :` in
 * the user name and the password. The Import API documents no such rule, so none is enforced.
 */
export type PasswordAuthUpdate = {
    /**
     * The user to connect as.
     * @example reader
     */
    username?: string | undefined;
    /**
     * The password of the user.
     * @example canary-password
     */
    password?: string | undefined;
};

/**
 * SSH tunnel: changes
 *
 * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
 * install the public key on the host.
 */
export type SshTunnelUpdate = {
    /**
     * The bastion host.
     * @example bastion.acme.example.com
     */
    ssh_tunnel_host?: string | undefined;
    /**
     * The SSH port of the bastion host, usually 22.
     * @example 22
     */
    ssh_tunnel_port?: number | undefined;
    /**
     * The user to connect to the bastion host as.
     * @example tunnel
     */
    ssh_tunnel_username?: string | undefined;
    /**
     * The public key that is installed on the bastion host, in OpenSSH form on one line.
     * @example ssh-rsa canary-public-key prequel
     */
    ssh_public_key?: string | undefined;
};

/**
 * PostgreSQL, with a password: changes
 *
 * The database to read, and the user to connect as.
 */
export type PostgresConfigUpdate = {
    /**
     * The host name or IP address of the database, without a scheme.
     * @example db.acme.example.com
     */
    host?: string | undefined;
    /**
     * The port of the database, usually 5432.
     * @example 5432
     */
    port?: number | undefined;
    /**
     * The name of the database.
     * @example app
     */
    database?: string | undefined;
    /**
     * A user name and a password, in `password_auth`.
     *
     * Evidence: likely.
     * @example password_auth
     */
    auth_method?: "password_auth" | undefined;
    /**
     * A database user. For the Export API, Prequel advises against the characters `@ [ ] / ? # " \ + space & :` in
     * the user name and the password. The Import API documents no such rule, so none is enforced.
     */
    password_auth?: PasswordAuthUpdate | undefined;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnelUpdate | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
};

/**
 * AWS access keys of a Redshift user: changes
 *
 * A key pair of an AWS user, and the password of the database user.
 */
export type RedshiftAwsAccessKeysUpdate = {
    /**
     * Likely the password of the database user in `username`.
     * @example canary-redshift-password
     */
    password?: string | undefined;
    /**
     * The access key id.
     * @example canary-access-id
     */
    access_id?: string | undefined;
    /**
     * The secret access key.
     * @example canary-secret-key
     */
    secret_key?: string | undefined;
};

/**
 * AWS role: changes
 *
 * A role in the customer's AWS account that Prequel may assume.
 */
export type AwsIamRoleUpdate = {
    /**
     * The ARN of the role.
     * @example arn:aws:iam::123456789012:role/service-role/role-name
     */
    aws_iam_role_arn?: string | undefined;
};

/**
 * Amazon Redshift configuration: changes
 *
 * The cluster to read. `auth_method` selects how to authenticate.
 */
export type RedshiftConfigUpdate = {
    /**
     * The endpoint of the cluster, without a port.
     * @example acme.abc123xyz.us-east-1.redshift.amazonaws.com
     */
    host?: string | undefined;
    /**
     * The port of the cluster, usually 5439.
     * @example 5439
     */
    port?: number | undefined;
    /**
     * The name of the database.
     * @example app
     */
    database?: string | undefined;
    /**
     * How the source authenticates. To switch, send the new method with its whole object. The old object is dropped.
     *
     * Evidence: likely.
     * @example aws_access_keys
     */
    auth_method?: "aws_access_keys" | "aws_iam_role" | undefined;
    /** A key pair of an AWS user, and the password of the database user. */
    aws_access_keys?: RedshiftAwsAccessKeysUpdate | undefined;
    /**
     * The database user to connect as.
     * @example reader
     */
    username?: string | undefined;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * The identifier of the cluster.
     * @example acme
     */
    cluster?: string | undefined;
    /**
     * The AWS region of the cluster.
     * @example us-east-1
     */
    region?: string | undefined;
    /**
     * A workgroup. The API accepts it although a provisioned cluster has none.
     * @example default
     */
    workgroup?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnelUpdate | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
    /**
     * A role in the customer's AWS account that Prequel may assume.
     *
     * Evidence: likely.
     */
    aws_iam_role?: AwsIamRoleUpdate | undefined;
};

/**
 * AWS access keys of a Redshift Serverless user: changes
 *
 * A key pair of an AWS user.
 */
export type RedshiftServerlessAwsAccessKeysUpdate = {
    /**
     * Likely the password of a database user. The setup guide says that none is needed, so the field is
     * optional.
     * @example canary-redshift-password
     */
    password?: string | undefined;
    /**
     * The access key id.
     * @example canary-access-id
     */
    access_id?: string | undefined;
    /**
     * The secret access key.
     * @example canary-secret-key
     */
    secret_key?: string | undefined;
};

/**
 * Amazon Redshift Serverless configuration: changes
 *
 * The workgroup to read. `auth_method` selects how to authenticate.
 */
export type RedshiftServerlessConfigUpdate = {
    /**
     * The endpoint of the workgroup, without a port.
     * @example default.123456789012.us-east-1.redshift-serverless.amazonaws.com
     */
    host?: string | undefined;
    /**
     * The port of the workgroup, usually 5439.
     * @example 5439
     */
    port?: number | undefined;
    /**
     * The name of the database.
     * @example app
     */
    database?: string | undefined;
    /**
     * The name of the workgroup.
     * @example default
     */
    workgroup?: string | undefined;
    /**
     * How the source authenticates. To switch, send the new method with its whole object. The old object is dropped.
     *
     * Evidence: likely.
     * @example aws_access_keys
     */
    auth_method?: "aws_access_keys" | "aws_iam_role" | undefined;
    /** A key pair of an AWS user. */
    aws_access_keys?: RedshiftServerlessAwsAccessKeysUpdate | undefined;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * The AWS region of the workgroup.
     * @example us-east-1
     */
    region?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnelUpdate | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * The time to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
    /**
     * A role in the customer's AWS account that Prequel may assume.
     *
     * Evidence: likely.
     */
    aws_iam_role?: AwsIamRoleUpdate | undefined;
};

/**
 * Google service account, impersonated: changes
 *
 * A service account of the customer that Prequel may impersonate. It needs no secret.
 */
export type GcpServiceAccountRoleUpdate = {
    /**
     * Format: email
     *
     * The email address of the service account.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email?: string | undefined;
};

/**
 * Credential configuration
 *
 * The credential configuration that Google Cloud generates for the workload identity pool, as an object.
 *
 *
 * Evidence: inferred.
 */
export type workload_identity_federation_metadata = {
    /**
     * Always `external_account` in a file from Google.
     * @example external_account
     */
    type?: string | undefined;
    /**
     * The full name of the pool's provider.
     * @example //iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/prequel/providers/aws
     */
    audience?: string | undefined;
    /**
     * The type of the token to exchange.
     * @example urn:ietf:params:aws:token-type:aws4_request
     */
    subject_token_type?: string | undefined;
    /**
     * The URL that issues a token of the service account.
     * @example https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/reader@acme.iam.gserviceaccount.com:generateAccessToken
     */
    service_account_impersonation_url?: string | undefined;
    /**
     * The URL that exchanges the token.
     * @example https://sts.googleapis.com/v1/token
     */
    token_url?: string | undefined;
    /**
     * Source of the credential
     *
     * The source of the token to exchange.
     */
    credential_source?: {
        /**
         * The cloud that the token comes from.
         * @example aws1
         */
        environment_id?: string | undefined;
        /**
         * The URL that returns the region.
         * @example http://169.254.169.254/latest/meta-data/placement/availability-zone
         */
        region_url?: string | undefined;
        /**
         * The URL that returns the credentials.
         * @example http://169.254.169.254/latest/meta-data/iam/security-credentials
         */
        url?: string | undefined;
        /**
         * The URL that verifies the caller's identity.
         * @example https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15
         */
        regional_cred_verification_url?: string | undefined;
    } | undefined;
};

/**
 * Google service account, by workload identity federation: changes
 *
 * A service account that Prequel reaches through a workload identity pool of the customer.
 */
export type FederatedGcpServiceAccountRoleUpdate = {
    /**
     * Format: email
     *
     * The email address of the service account.
     *
     * Evidence: inferred.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email?: string | undefined;
    /** The credential configuration that Google Cloud generates for the workload identity pool, as an object. */
    workload_identity_federation_metadata?: workload_identity_federation_metadata | undefined;
};

/**
 * Service account key
 *
 * The content of the JSON key file from Google, as an object, not as text.
 *
 * Evidence: inferred.
 */
export type service_account_key = {
    /**
     * Always `service_account` in a file from Google.
     * @example service_account
     */
    type?: string | undefined;
    /**
     * The project of the service account.
     * @example acme-analytics
     */
    project_id?: string | undefined;
    /**
     * The id of the key.
     * @example canary-private-key-id
     */
    private_key_id?: string | undefined;
    /**
     * The private key in PEM form.
     * @example canary-private-key
     */
    private_key?: string | undefined;
    /**
     * The email address of the service account.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    client_email?: string | undefined;
    /**
     * The id of the service account.
     * @example 123456789012345678901
     */
    client_id?: string | undefined;
    /**
     * The URL of the consent page.
     * @example https://accounts.google.com/o/oauth2/auth
     */
    auth_uri?: string | undefined;
    /**
     * The URL that issues a token.
     * @example https://oauth2.googleapis.com/token
     */
    token_uri?: string | undefined;
    /**
     * The URL of Google's certificates.
     * @example https://www.googleapis.com/oauth2/v1/certs
     */
    auth_provider_x509_cert_url?: string | undefined;
    /**
     * The URL of the certificates of the service account.
     * @example https://www.googleapis.com/robot/v1/metadata/x509/reader%40acme-analytics.iam.gserviceaccount.com
     */
    client_x509_cert_url?: string | undefined;
};

/**
 * Google service account, by key: changes
 *
 * A service account with a key file.
 */
export type GcpServiceAccountKeyUpdate = {
    /**
     * Format: email
     *
     * The email address of the service account.
     *
     * Evidence: inferred.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email?: string | undefined;
    /** The content of the JSON key file from Google, as an object, not as text. */
    service_account_key?: service_account_key | undefined;
};

/**
 * Google BigQuery configuration: changes
 *
 * The project to read. `auth_method` selects how to authenticate.
 */
export type BigQueryConfigUpdate = {
    /**
     * The id of the Google Cloud project.
     * @example acme-analytics
     */
    project_id?: string | undefined;
    /**
     * The location of the data, such as `US` or `europe-west1`.
     * @example US
     */
    region?: string | undefined;
    /**
     * How the source authenticates. To switch, send the new method with its whole object. The old object is dropped.
     *
     * Evidence: likely.
     * @example gcp_service_account_role
     */
    auth_method?: "gcp_service_account_role" | "federated_gcp_service_account_role" | "gcp_service_account_key" | undefined;
    /** A service account of the customer that Prequel may impersonate. It needs no secret. */
    gcp_service_account_role?: GcpServiceAccountRoleUpdate | undefined;
    /**
     * A service account that Prequel reaches through a workload identity pool of the customer.
     *
     * Evidence: likely.
     */
    federated_gcp_service_account_role?: FederatedGcpServiceAccountRoleUpdate | undefined;
    /**
     * A service account with a key file.
     *
     * Evidence: likely.
     */
    gcp_service_account_key?: GcpServiceAccountKeyUpdate | undefined;
};

/**
 * AWS access keys: changes
 *
 * A key pair of an AWS user.
 */
export type AwsAccessKeysUpdate = {
    /**
     * The access key id.
     *
     * Evidence: inferred.
     * @example canary-access-id
     */
    access_id?: string | undefined;
    /**
     * The secret access key.
     *
     * Evidence: inferred.
     * @example canary-secret-key
     */
    secret_key?: string | undefined;
};

/**
 * Amazon S3 configuration: changes
 *
 * The bucket to read. `auth_method` selects how to authenticate.
 */
export type S3ConfigUpdate = {
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name?: string | undefined;
    /**
     * The AWS region of the bucket.
     * @example us-east-1
     */
    region?: string | undefined;
    /**
     * How the source authenticates. To switch, send the new method with its whole object. The old object is dropped.
     *
     * Evidence: likely.
     * @example aws_iam_role
     */
    auth_method?: "aws_iam_role" | "aws_access_keys" | undefined;
    /** A role in the customer's AWS account that Prequel may assume. */
    aws_iam_role?: AwsIamRoleUpdate | undefined;
    /**
     * Likely an endpoint to use instead of the default endpoint of the region.
     * @example s3.us-east-1.amazonaws.com
     */
    bucket_host?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnelUpdate | undefined;
    /**
     * A key pair of an AWS user.
     *
     * Evidence: likely.
     */
    aws_access_keys?: AwsAccessKeysUpdate | undefined;
};

/**
 * Shared access signature: changes
 *
 * A service SAS of Azure Storage.
 */
export type AzureServiceSharedAccessSignatureUpdate = {
    /**
     * The SAS token, a query string.
     * @example sv=canary&sig=canary-signature
     */
    shared_access_signature_token?: string | undefined;
};

/**
 * Azure Blob Storage, with a shared access signature: changes
 *
 * A container that Prequel reads with a shared access signature.
 */
export type AbsConfigUpdate = {
    /**
     * The name of the container; the API calls it a bucket for every vendor.
     * @example acme-exports
     */
    bucket_name?: string | undefined;
    /**
     * The name of the storage account.
     * @example acmestorage
     */
    storage_account_name?: string | undefined;
    /**
     * A shared access signature, in `azure_service_shared_access_signature`.
     *
     * Evidence: likely.
     * @example azure_service_shared_access_signature
     */
    auth_method?: "azure_service_shared_access_signature" | undefined;
    /** A service SAS of Azure Storage. */
    azure_service_shared_access_signature?: AzureServiceSharedAccessSignatureUpdate | undefined;
};

/**
 * Public key of an SFTP user: changes
 *
 * A key pair whose private key Prequel has. Install the public key on the server before you create
 * the source.
 */
export type SftpPublicKeyAuthUpdate = {
    /**
     * The public key that Prequel issued, in OpenSSH form on one line.
     * @example ssh-rsa canary-public-key prequel
     */
    public_key?: string | undefined;
};

/**
 * SFTP, with a public key: changes
 *
 * A server that Prequel reads as a user whose `authorized_keys` contain the key that Prequel issued.
 */
export type SftpConfigUpdate = {
    /**
     * The user to connect as.
     * @example reader
     */
    username?: string | undefined;
    /**
     * The host name or IP address of the server.
     * @example sftp.acme.example.com
     */
    host?: string | undefined;
    /**
     * The port of the server, usually 22.
     * @example 22
     */
    port?: number | undefined;
    /**
     * The public key that Prequel issued, in `public_key_auth`.
     *
     * Evidence: likely.
     * @example public_key_auth
     */
    auth_method?: "public_key_auth" | undefined;
    /**
     * A key pair whose private key Prequel has. Install the public key on the server before you create
     * the source.
     */
    public_key_auth?: SftpPublicKeyAuthUpdate | undefined;
};

/**
 * HMAC keys: changes
 *
 * An HMAC key pair of Google Cloud Storage.
 */
export type GcsHmacKeysUpdate = {
    /**
     * The access id of the key pair.
     *
     * Evidence: inferred.
     * @example canary-access-key
     */
    access_key?: string | undefined;
    /**
     * The secret of the key pair.
     *
     * Evidence: inferred.
     * @example canary-hmac-secret
     */
    secret?: string | undefined;
};

/**
 * Google Cloud Storage configuration: changes
 *
 * The bucket to read. `auth_method` selects how to authenticate.
 */
export type GcsConfigUpdate = {
    /**
     * The name of the bucket.
     *
     * Evidence: likely.
     * @example acme-exports
     */
    bucket_name?: string | undefined;
    /**
     * The location of the bucket, such as `us` or `us-central1`.
     *
     * Evidence: likely.
     * @example us-central1
     */
    region?: string | undefined;
    /**
     * How the source authenticates. To switch, send the new method with its whole object. The old object is dropped.
     *
     * Evidence: likely.
     * @example gcp_service_account_role
     */
    auth_method?: "gcp_service_account_role" | "federated_gcp_service_account_role" | "gcs_hmac_keys" | "gcp_service_account_key" | undefined;
    /**
     * A service account of the customer that Prequel may impersonate. It needs no secret.
     *
     * Evidence: likely.
     */
    gcp_service_account_role?: GcpServiceAccountRoleUpdate | undefined;
    /**
     * A service account that Prequel reaches through a workload identity pool of the customer.
     *
     * Evidence: likely.
     */
    federated_gcp_service_account_role?: FederatedGcpServiceAccountRoleUpdate | undefined;
    /**
     * An HMAC key pair of Google Cloud Storage.
     *
     * Evidence: likely.
     */
    gcs_hmac_keys?: GcsHmacKeysUpdate | undefined;
    /**
     * A service account with a key file.
     *
     * Evidence: likely.
     */
    gcp_service_account_key?: GcpServiceAccountKeyUpdate | undefined;
};

/**
 * S3-compatible storage, with access keys: changes
 *
 * A bucket that Prequel reads with a key pair.
 */
export type S3CompatibleConfigUpdate = {
    /**
     * The host of the storage, without a scheme.
     * @example storage.acme.example.com
     */
    host?: string | undefined;
    /**
     * The port of the storage, usually 443.
     * @example 443
     */
    port?: number | undefined;
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name?: string | undefined;
    /**
     * A key pair, in `aws_access_keys`.
     *
     * Evidence: inferred.
     * @example aws_access_keys
     */
    auth_method?: "aws_access_keys" | undefined;
    /** A key pair of an AWS user. */
    aws_access_keys?: AwsAccessKeysUpdate | undefined;
    /**
     * Connects without TLS. Likely `false` by default.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` by default. The API does not document what
     * happens when it is `true` and `ssh_tunnel` is missing.
     *
     *
     * Evidence: likely.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates with a key only: Prequel has the private key, and you
     * install the public key on the host.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnelUpdate | undefined;
};

/**
 * Public key of a Snowflake user: changes
 *
 * A key pair whose private key Prequel has. Set the public key as the user's `RSA_PUBLIC_KEY`
 * before you create the source.
 */
export type SnowflakePublicKeyAuthUpdate = {
    /**
     * The public key that Prequel issued, base64 that begins with `MIIBI`.
     * @example MIIBI-canary-public-key
     */
    public_key?: string | undefined;
};

/**
 * Snowflake, with a public key: changes
 *
 * An account that Prequel reads as a user whose `RSA_PUBLIC_KEY` is the key that Prequel issued. It uses the
 * default role and warehouse of that user.
 */
export type SnowflakeConfigUpdate = {
    /**
     * The host of the account, without a scheme.
     * @example acme.us-central1.gcp.snowflakecomputing.com
     */
    host?: string | undefined;
    /**
     * The port of the account, usually 443.
     * @example 443
     */
    port?: number | undefined;
    /**
     * The name of the database.
     * @example ANALYTICS
     */
    database?: string | undefined;
    /**
     * The user to connect as.
     * @example PREQUEL
     */
    username?: string | undefined;
    /**
     * The public key that Prequel issued, in `public_key_auth`.
     *
     * Evidence: likely.
     * @example public_key_auth
     */
    auth_method?: "public_key_auth" | undefined;
    /**
     * A key pair whose private key Prequel has. Set the public key as the user's `RSA_PUBLIC_KEY`
     * before you create the source.
     *
     *
     * Evidence: likely.
     */
    public_key_auth?: SnowflakePublicKeyAuthUpdate | undefined;
    /**
     * The schema to read from.
     * @example PUBLIC
     */
    schema?: string | undefined;
};

/**
 * Changes to a source
 *
 * The fields to change, with at most one vendor's configuration: the one that the source has. What is left out stays as it is.
 */
export type SourceUpdate = {
    /**
     * A name that is unique among the sources of the customer.
     * @example Acme production
     */
    name?: string | undefined;
    /** The database to read, and the user to connect as. */
    postgres?: PostgresConfigUpdate | undefined;
    /** The cluster to read. `auth_method` selects how to authenticate. */
    redshift?: RedshiftConfigUpdate | undefined;
    /** The workgroup to read. `auth_method` selects how to authenticate. */
    redshift_serverless?: RedshiftServerlessConfigUpdate | undefined;
    /** The project to read. `auth_method` selects how to authenticate. */
    bigquery?: BigQueryConfigUpdate | undefined;
    /** The bucket to read. `auth_method` selects how to authenticate. */
    s3?: S3ConfigUpdate | undefined;
    /** A container that Prequel reads with a shared access signature. */
    abs?: AbsConfigUpdate | undefined;
    /** A server that Prequel reads as a user whose `authorized_keys` contain the key that Prequel issued. */
    sftp?: SftpConfigUpdate | undefined;
    /** The bucket to read. `auth_method` selects how to authenticate. */
    gcs?: GcsConfigUpdate | undefined;
    /**
     * A bucket that Prequel reads with a key pair.
     *
     * Evidence: inferred.
     */
    s3_compatible?: S3CompatibleConfigUpdate | undefined;
    /**
     * An account that Prequel reads as a user whose `RSA_PUBLIC_KEY` is the key that Prequel issued. It uses the
     * default role and warehouse of that user.
     *
     *
     * Evidence: inferred.
     */
    snowflake?: SnowflakeConfigUpdate | undefined;
};

/**
 * Request to update a source
 *
 * The body of `PATCH /import/sources/{id}`.
 */
export type UpdateSourceRequest = {
    /** The fields to change, with at most one vendor's configuration: the one that the source has. What is left out stays as it is. */
    source: SourceUpdate;
};

/**
 * Request to test a source
 *
 * The body of `POST /import/sources/{id}/test-source`. Without `source`, the stored source is tested.
 */
export type TestSourceRequest = {
    /** The fields to change, with at most one vendor's configuration: the one that the source has. What is left out stays as it is. */
    source?: SourceUpdate | undefined;
};

/**
 * Result of a connection test
 *
 * Whether the source could be reached. No public page lists the values of `code`: `reachable` and `unreachable` are
 * what the mock sends (inferred).
 */
export type ConnectionTest = {
    /**
     * The result for a program. Its values are not documented.
     * @example reachable
     */
    code: string;
    /**
     * The result for a person.
     * @example The source is reachable.
     */
    message: string;
};

/**
 * Response with the result of a test
 *
 * The envelope of a success, which says nothing about the connection.
 */
export type ConnectionTestResponse = {
    /**
     * Always `success`.
     * @example success
     */
    status: "success";
    /**
     * Whether the source could be reached. No public page lists the values of `code`: `reachable` and `unreachable` are
     * what the mock sends (inferred).
     */
    data: ConnectionTest;
    /**
     * A sentence about what was done. It may be empty.
     * @example
     */
    message: string;
};

/**
 * Table
 *
 * The table to read.
 */
export type TableConfiguration = {
    /**
     * The namespace of the table, such as its schema or its dataset.
     * @example public
     */
    source_table_namespace: string;
    /**
     * The name of the table.
     * @example orders
     */
    source_table_name: string;
};

/**
 * Columns of a table
 *
 * Reads the columns of a table. It likely fits databases and warehouses.
 */
export type TableSchemaRequest = {
    /**
     * Reads a table.
     *
     * Evidence: likely.
     * @example table
     */
    method: "table";
    /** The table to read. */
    table: TableConfiguration;
};

/**
 * Columns of a query
 *
 * Reads the columns of a query. It likely fits databases and warehouses.
 */
export type SqlSchemaRequest = {
    /**
     * Reads a query.
     *
     * Evidence: likely.
     * @example sql
     */
    method: "sql";
    /**
     * Query
     *
     * The query to read. No public page lists its fields.
     * @example {
     *   "query": "select order_id from public.orders"
     * }
     */
    sql: {
        [key: string]: unknown;
    };
};

/**
 * Columns of files
 *
 * Reads the columns of a set of files. It likely fits object stores and SFTP.
 */
export type GlobSchemaRequest = {
    /**
     * Reads a set of files.
     *
     * Evidence: likely.
     * @example glob
     */
    method: "glob";
    /**
     * Files
     *
     * The files to read. No public page lists its fields.
     * @example {
     *   "pattern": "orders/*.csv"
     * }
     */
    glob: {
        [key: string]: unknown;
    };
};

/**
 * Request for the columns of a source
 *
 * The body of `POST /import/sources/{id}/get-schema`. `method` selects what to read.
 */
export type SchemaRequest = TableSchemaRequest | SqlSchemaRequest | GlobSchemaRequest;

/**
 * Column
 *
 * A column of a table, a query or a set of files.
 */
export type Column = {
    /**
     * The name of the column.
     * @example order_id
     */
    name: string;
    /**
     * The type of the column as the source names it.
     * @example bigint
     */
    raw_type: string;
    /**
     * The type of the column as Prequel names it. Its values are not documented.
     * @example integer
     */
    prequel_type: string;
    /**
     * The position of the column.
     * @example 1
     */
    ordinal_position: number;
    /**
     * Whether the column may be empty.
     * @example false
     */
    is_nullable: boolean;
};

/**
 * Response with columns
 *
 * The envelope of a success.
 */
export type SchemaResponse = {
    /**
     * Always `success`.
     * @example success
     */
    status: "success";
    /**
     * Data of a response with columns
     *
     * What was asked for.
     */
    data: {
        /** The columns, likely in their order. */
        schema: Column[];
    };
    /**
     * A sentence about what was done. It may be empty.
     * @example
     */
    message: string;
};

export interface paths {
    "/import/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List import sources
         *
         * Lists the sources page by page. Follow `next_url` while `has_next` is true.
         */
        get: operations["listImportSources"];
        put?: never;
        /**
         * Create import source
         *
         * Creates a source from the configuration of one vendor. The API does not document whether it tests the
         * connection before it responds: see `is_reachable` in the response.
         *
         * The API documents no idempotency. A repeated request likely creates a second source.
         */
        post: operations["createImportSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get import source
         *
         * Gets one source by its id.
         */
        get: operations["getImportSource"];
        put?: never;
        post?: never;
        /**
         * Delete import source
         *
         * Deletes a source. No public page documents this operation: all of it is concluded from the Export API. What
         * happens to the datasets of the source is not known.
         *
         *
         * Evidence: inferred.
         */
        delete: operations["deleteImportSource"];
        options?: never;
        head?: never;
        /**
         * Update import source
         *
         * Changes a source. What the body leaves out stays as it is, also inside the vendor's configuration (likely).
         * The vendor and the provider of a source are fixed.
         */
        patch: operations["updateImportSource"];
        trace?: never;
    };
    "/import/sources/{id}/test-source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test import source
         *
         * Tries the connection of a source, with or without changes, and saves nothing. With `{}` as the body, it
         * likely tests the source as it is stored. It likely responds with 200 even when the connection fails: read
         * `data.code`.
         */
        post: operations["testImportSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/sources/{id}/get-schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get import source schema
         *
         * Lists the columns of a table, a query or a set of files of a source. It changes nothing.
         */
        post: operations["getImportSourceSchema"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/test-source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test new import source
         *
         * Tries the connection of a source that does not exist yet, and saves nothing. It likely responds with 200 even when
         * the connection fails: read `data.code`.
         */
        post: operations["testNewImportSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}

export interface components {
    schemas: {
        SshTunnelView: SshTunnelView;
        PostgresView: PostgresView;
        AwsIamRoleView: AwsIamRoleView;
        DatabaseAwsAccessKeysView: DatabaseAwsAccessKeysView;
        RedshiftView: RedshiftView;
        RedshiftServerlessView: RedshiftServerlessView;
        GcpServiceAccountView: GcpServiceAccountView;
        BigQueryView: BigQueryView;
        AwsAccessKeysView: AwsAccessKeysView;
        S3View: S3View;
        AbsView: AbsView;
        SftpView: SftpView;
        GcsHmacKeysView: GcsHmacKeysView;
        GcsView: GcsView;
        S3CompatibleView: S3CompatibleView;
        SnowflakePublicKeyAuthView: SnowflakePublicKeyAuthView;
        SnowflakeView: SnowflakeView;
        ImportSource: ImportSource;
        ListSourcesResponse: ListSourcesResponse;
        ErrorResponse: ErrorResponse;
        PasswordAuth: PasswordAuth;
        SshTunnel: SshTunnel;
        PostgresConfig: PostgresConfig;
        PostgresSourceInput: PostgresSourceInput;
        RedshiftAwsAccessKeys: RedshiftAwsAccessKeys;
        RedshiftAwsAccessKeysConfig: RedshiftAwsAccessKeysConfig;
        AwsIamRole: AwsIamRole;
        RedshiftAwsIamRoleConfig: RedshiftAwsIamRoleConfig;
        RedshiftConfig: RedshiftConfig;
        RedshiftSourceInput: RedshiftSourceInput;
        RedshiftServerlessAwsAccessKeys: RedshiftServerlessAwsAccessKeys;
        RedshiftServerlessAwsAccessKeysConfig: RedshiftServerlessAwsAccessKeysConfig;
        RedshiftServerlessAwsIamRoleConfig: RedshiftServerlessAwsIamRoleConfig;
        RedshiftServerlessConfig: RedshiftServerlessConfig;
        RedshiftServerlessSourceInput: RedshiftServerlessSourceInput;
        GcpServiceAccountRole: GcpServiceAccountRole;
        BigQueryGcpServiceAccountRoleConfig: BigQueryGcpServiceAccountRoleConfig;
        FederatedGcpServiceAccountRole: FederatedGcpServiceAccountRole;
        BigQueryFederatedGcpServiceAccountRoleConfig: BigQueryFederatedGcpServiceAccountRoleConfig;
        GcpServiceAccountKey: GcpServiceAccountKey;
        BigQueryGcpServiceAccountKeyConfig: BigQueryGcpServiceAccountKeyConfig;
        BigQueryConfig: BigQueryConfig;
        BigQuerySourceInput: BigQuerySourceInput;
        S3AwsIamRoleConfig: S3AwsIamRoleConfig;
        AwsAccessKeys: AwsAccessKeys;
        S3AwsAccessKeysConfig: S3AwsAccessKeysConfig;
        S3Config: S3Config;
        S3SourceInput: S3SourceInput;
        AzureServiceSharedAccessSignature: AzureServiceSharedAccessSignature;
        AbsConfig: AbsConfig;
        AbsSourceInput: AbsSourceInput;
        SftpPublicKeyAuth: SftpPublicKeyAuth;
        SftpConfig: SftpConfig;
        SftpSourceInput: SftpSourceInput;
        GcsGcpServiceAccountRoleConfig: GcsGcpServiceAccountRoleConfig;
        GcsFederatedGcpServiceAccountRoleConfig: GcsFederatedGcpServiceAccountRoleConfig;
        GcsHmacKeys: GcsHmacKeys;
        GcsHmacKeysConfig: GcsHmacKeysConfig;
        GcsGcpServiceAccountKeyConfig: GcsGcpServiceAccountKeyConfig;
        GcsConfig: GcsConfig;
        GcsSourceInput: GcsSourceInput;
        S3CompatibleConfig: S3CompatibleConfig;
        S3CompatibleSourceInput: S3CompatibleSourceInput;
        SnowflakePublicKeyAuth: SnowflakePublicKeyAuth;
        SnowflakeConfig: SnowflakeConfig;
        SnowflakeSourceInput: SnowflakeSourceInput;
        SourceInput: SourceInput;
        CreateSourceRequest: CreateSourceRequest;
        SourceResponse: SourceResponse;
        DeleteSourceResponse: DeleteSourceResponse;
        PasswordAuthUpdate: PasswordAuthUpdate;
        SshTunnelUpdate: SshTunnelUpdate;
        PostgresConfigUpdate: PostgresConfigUpdate;
        RedshiftAwsAccessKeysUpdate: RedshiftAwsAccessKeysUpdate;
        AwsIamRoleUpdate: AwsIamRoleUpdate;
        RedshiftConfigUpdate: RedshiftConfigUpdate;
        RedshiftServerlessAwsAccessKeysUpdate: RedshiftServerlessAwsAccessKeysUpdate;
        RedshiftServerlessConfigUpdate: RedshiftServerlessConfigUpdate;
        GcpServiceAccountRoleUpdate: GcpServiceAccountRoleUpdate;
        workload_identity_federation_metadata: workload_identity_federation_metadata;
        FederatedGcpServiceAccountRoleUpdate: FederatedGcpServiceAccountRoleUpdate;
        service_account_key: service_account_key;
        GcpServiceAccountKeyUpdate: GcpServiceAccountKeyUpdate;
        BigQueryConfigUpdate: BigQueryConfigUpdate;
        AwsAccessKeysUpdate: AwsAccessKeysUpdate;
        S3ConfigUpdate: S3ConfigUpdate;
        AzureServiceSharedAccessSignatureUpdate: AzureServiceSharedAccessSignatureUpdate;
        AbsConfigUpdate: AbsConfigUpdate;
        SftpPublicKeyAuthUpdate: SftpPublicKeyAuthUpdate;
        SftpConfigUpdate: SftpConfigUpdate;
        GcsHmacKeysUpdate: GcsHmacKeysUpdate;
        GcsConfigUpdate: GcsConfigUpdate;
        S3CompatibleConfigUpdate: S3CompatibleConfigUpdate;
        SnowflakePublicKeyAuthUpdate: SnowflakePublicKeyAuthUpdate;
        SnowflakeConfigUpdate: SnowflakeConfigUpdate;
        SourceUpdate: SourceUpdate;
        UpdateSourceRequest: UpdateSourceRequest;
        TestSourceRequest: TestSourceRequest;
        ConnectionTest: ConnectionTest;
        ConnectionTestResponse: ConnectionTestResponse;
        TableConfiguration: TableConfiguration;
        TableSchemaRequest: TableSchemaRequest;
        SqlSchemaRequest: SqlSchemaRequest;
        GlobSchemaRequest: GlobSchemaRequest;
        SchemaRequest: SchemaRequest;
        Column: Column;
        SchemaResponse: SchemaResponse;
    };
    responses: {
        /**
         * The API could not read the request. For example, the body is not JSON.
         *
         * Evidence: inferred.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "The request body is not valid JSON."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The API key is missing, wrong or revoked.
         *
         * Evidence: inferred.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "The API key is missing or not valid."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The API key is valid but does not allow this request.
         *
         * Evidence: inferred.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "This API key does not allow this request."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The API could read the request but cannot carry it out.
         *
         * Evidence: inferred.
         */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "The source is not valid."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * Too many requests.
         *
         * Evidence: inferred.
         */
        TooManyRequests: {
            headers: {
                /**
                 * The time to wait before the next request, in seconds or as an HTTP date.
                 * @example 1
                 */
                "Retry-After"?: string | undefined;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "Too many requests."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The API failed. It may still have carried out the request.
         *
         * Evidence: inferred.
         */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "Something went wrong on our side."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * A proxy got no usable response from the API, which may still have carried out the request.
         *
         * Evidence: inferred.
         */
        BadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "Bad gateway."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The API is temporarily unavailable.
         *
         * Evidence: inferred.
         */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "The service is temporarily unavailable."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * A proxy got no response from the API in time. The API may still have carried out the request.
         *
         * Evidence: inferred.
         */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "The gateway got no response in time."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The API has nothing at this URL.
         *
         * Evidence: inferred.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "Not found."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The request conflicts with existing data.
         *
         * Evidence: inferred.
         */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "A source with this name already exists for this provider."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The body is over 32 MB.
         *
         * Evidence: inferred.
         */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "The request body is over 32 MB."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The content type of the body is not `application/json`.
         *
         * Evidence: inferred.
         */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *   "status": "error",
                 *   "data": null,
                 *   "message": "The content type must be application/json."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}

export interface operations {
    listImportSources: {
        parameters: {
            query?: {
                /**
                 * The maximum number of sources on a page. Likely 10 by default.
                 *
                 * Evidence: likely.
                 * @example 50
                 */
                page_size?: number | undefined;
                /**
                 * The order of the sources by age. Likely `desc`, the newest first, by default.
                 *
                 * Evidence: likely.
                 * @example asc
                 */
                order?: "asc" | "desc" | undefined;
                /**
                 * The start of the page, as given in `next_url` of the previous page. The value is opaque.
                 *
                 * Evidence: likely.
                 * @example canary-cursor
                 */
                cursor?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of the sources. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListSourcesResponse;
                };
            };
            /** The API could not read the request. For example, the body is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but does not allow this request. */
            403: components["responses"]["Forbidden"];
            /** The API could read the request but cannot carry it out. */
            422: components["responses"]["UnprocessableEntity"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. It may still have carried out the request. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable response from the API, which may still have carried out the request. */
            502: components["responses"]["BadGateway"];
            /** The API is temporarily unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            /** A proxy got no response from the API in time. The API may still have carried out the request. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The source to create. At most 32 MB. */
        requestBody: {
            content: {
                "application/json": CreateSourceRequest;
            };
        };
        responses: {
            /** The source was created. The response contains no secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SourceResponse;
                };
            };
            /** The API could not read the request. For example, the body is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but does not allow this request. */
            403: components["responses"]["Forbidden"];
            /** The API has nothing at this URL. */
            404: components["responses"]["NotFound"];
            /** The request conflicts with existing data. */
            409: components["responses"]["Conflict"];
            /** The body is over 32 MB. */
            413: components["responses"]["PayloadTooLarge"];
            /** The content type of the body is not `application/json`. */
            415: components["responses"]["UnsupportedMediaType"];
            /** The API could read the request but cannot carry it out. */
            422: components["responses"]["UnprocessableEntity"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. It may still have carried out the request. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable response from the API, which may still have carried out the request. */
            502: components["responses"]["BadGateway"];
            /** The API is temporarily unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            /** A proxy got no response from the API in time. The API may still have carried out the request. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id of the source.
                 * @example 0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SourceResponse;
                };
            };
            /** The API could not read the request. For example, the body is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but does not allow this request. */
            403: components["responses"]["Forbidden"];
            /** The API has nothing at this URL. */
            404: components["responses"]["NotFound"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. It may still have carried out the request. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable response from the API, which may still have carried out the request. */
            502: components["responses"]["BadGateway"];
            /** The API is temporarily unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            /** A proxy got no response from the API in time. The API may still have carried out the request. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id of the source.
                 * @example 0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The source is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeleteSourceResponse;
                };
            };
            /** The API could not read the request. For example, the body is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but does not allow this request. */
            403: components["responses"]["Forbidden"];
            /** The API has nothing at this URL. */
            404: components["responses"]["NotFound"];
            /** The request conflicts with existing data. */
            409: components["responses"]["Conflict"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. It may still have carried out the request. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable response from the API, which may still have carried out the request. */
            502: components["responses"]["BadGateway"];
            /** The API is temporarily unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            /** A proxy got no response from the API in time. The API may still have carried out the request. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id of the source.
                 * @example 0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10
                 */
                id: string;
            };
            cookie?: never;
        };
        /** The changes to make. At most 32 MB. */
        requestBody: {
            content: {
                "application/json": UpdateSourceRequest;
            };
        };
        responses: {
            /** The source as it is now. Secrets are not in the response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SourceResponse;
                };
            };
            /** The API could not read the request. For example, the body is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but does not allow this request. */
            403: components["responses"]["Forbidden"];
            /** The API has nothing at this URL. */
            404: components["responses"]["NotFound"];
            /** The request conflicts with existing data. */
            409: components["responses"]["Conflict"];
            /** The body is over 32 MB. */
            413: components["responses"]["PayloadTooLarge"];
            /** The content type of the body is not `application/json`. */
            415: components["responses"]["UnsupportedMediaType"];
            /** The API could read the request but cannot carry it out. */
            422: components["responses"]["UnprocessableEntity"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. It may still have carried out the request. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable response from the API, which may still have carried out the request. */
            502: components["responses"]["BadGateway"];
            /** The API is temporarily unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            /** A proxy got no response from the API in time. The API may still have carried out the request. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    testImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id of the source.
                 * @example 0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10
                 */
                id: string;
            };
            cookie?: never;
        };
        /** The changes to try. At most 32 MB. */
        requestBody: {
            content: {
                "application/json": TestSourceRequest;
            };
        };
        responses: {
            /** The result of the test, which may be that the connection failed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectionTestResponse;
                };
            };
            /** The API could not read the request. For example, the body is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but does not allow this request. */
            403: components["responses"]["Forbidden"];
            /** The API has nothing at this URL. */
            404: components["responses"]["NotFound"];
            /** The body is over 32 MB. */
            413: components["responses"]["PayloadTooLarge"];
            /** The content type of the body is not `application/json`. */
            415: components["responses"]["UnsupportedMediaType"];
            /** The API could read the request but cannot carry it out. */
            422: components["responses"]["UnprocessableEntity"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. It may still have carried out the request. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable response from the API, which may still have carried out the request. */
            502: components["responses"]["BadGateway"];
            /** The API is temporarily unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            /** A proxy got no response from the API in time. The API may still have carried out the request. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getImportSourceSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The id of the source.
                 * @example 0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10
                 */
                id: string;
            };
            cookie?: never;
        };
        /** What to read the columns of. */
        requestBody: {
            content: {
                "application/json": SchemaRequest;
            };
        };
        responses: {
            /** The columns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SchemaResponse;
                };
            };
            /** The API could not read the request. For example, the body is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but does not allow this request. */
            403: components["responses"]["Forbidden"];
            /** The API has nothing at this URL. */
            404: components["responses"]["NotFound"];
            /** The body is over 32 MB. */
            413: components["responses"]["PayloadTooLarge"];
            /** The content type of the body is not `application/json`. */
            415: components["responses"]["UnsupportedMediaType"];
            /** The API could read the request but cannot carry it out. */
            422: components["responses"]["UnprocessableEntity"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. It may still have carried out the request. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable response from the API, which may still have carried out the request. */
            502: components["responses"]["BadGateway"];
            /** The API is temporarily unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            /** A proxy got no response from the API in time. The API may still have carried out the request. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    testNewImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The source to test. At most 32 MB. */
        requestBody: {
            content: {
                "application/json": CreateSourceRequest;
            };
        };
        responses: {
            /** The result of the test, which may be that the connection failed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectionTestResponse;
                };
            };
            /** The API could not read the request. For example, the body is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but does not allow this request. */
            403: components["responses"]["Forbidden"];
            /** The body is over 32 MB. */
            413: components["responses"]["PayloadTooLarge"];
            /** The content type of the body is not `application/json`. */
            415: components["responses"]["UnsupportedMediaType"];
            /** The API could read the request but cannot carry it out. */
            422: components["responses"]["UnprocessableEntity"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. It may still have carried out the request. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable response from the API, which may still have carried out the request. */
            502: components["responses"]["BadGateway"];
            /** The API is temporarily unavailable. */
            503: components["responses"]["ServiceUnavailable"];
            /** A proxy got no response from the API in time. The API may still have carried out the request. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
