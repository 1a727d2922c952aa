// Made from openapi/ (document 76c20e8240109bd4) by `npm run generate`: do not edit.

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
     * Whether the configuration is valid. Its exact meaning is not documented.
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
     * How long a connection may take to be made, in seconds.
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
 * The role that is assumed. The field has the name of its object here, and `…_arn` in a request.
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
     * Whether the configuration is valid. Its exact meaning is not documented.
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
     * How long a connection may take to be made, in seconds.
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
     * Where the data is.
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
    /** The role that is assumed. The field has the name of its object here, and `…_arn` in a request. */
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
     * Whether the configuration is valid. Its exact meaning is not documented.
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
     * How long a connection may take to be made, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds: number;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * Where the data is.
     * @example us-east-1
     */
    region?: string | undefined;
    /** The role that is assumed. The field has the name of its object here, and `…_arn` in a request. */
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
     * The address of the service account.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email?: string | undefined;
};

/**
 * Google BigQuery source
 *
 * The project of a source. It alone of all vendors has no `is_valid`.
 */
export type BigQueryView = {
    /**
     * The id of the Google Cloud project.
     * @example acme-analytics
     */
    project_id: string;
    /**
     * Where the data is.
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
 * The key pair in use. The id is called `access_key_id` here, and `access_id` in a request.
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
     * Whether the configuration is valid. Its exact meaning is not documented.
     * @example true
     */
    is_valid: boolean;
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * Where the data is.
     * @example us-east-1
     */
    region: string;
    /**
     * Whether connections go through the bastion host in `ssh_tunnel`.
     * @example false
     */
    use_ssh_tunnel: boolean;
    /** The role that is assumed. The field has the name of its object here, and `…_arn` in a request. */
    aws_iam_role?: AwsIamRoleView | undefined;
    /** The key pair in use. The id is called `access_key_id` here, and `access_id` in a request. */
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
 * The container of a source. Nothing about authentication comes back.
 */
export type AbsView = {
    /**
     * Whether the configuration is valid. Its exact meaning is not documented.
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
 * The server of a source. Nothing about authentication comes back but the user.
 */
export type SftpView = {
    /**
     * Whether the configuration is valid. Its exact meaning is not documented.
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
     * Whether the configuration is valid. Its exact meaning is not documented.
     * @example true
     */
    is_valid: boolean;
    /**
     * The name of the bucket.
     * @example acme-exports
     */
    bucket_name: string;
    /**
     * Where the data is.
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
     * Whether the configuration is valid. Its exact meaning is not documented.
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
    /** The key pair in use. The id is called `access_key_id` here, and `access_id` in a request. */
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
 * The account of a source. It alone of all vendors comes back with its `auth_method`.
 */
export type SnowflakeView = {
    /**
     * Whether the configuration is valid. Its exact meaning is not documented.
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
     * The id that the API gave to the source, likely a UUID.
     * @example 0b8f6c1e-6f0a-4c55-9d53-0c6f5a2f7a10
     */
    id: string;
    /**
     * The provider (your customer) that the source belongs to.
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
     * When the source was created, likely in RFC 3339.
     * @example 2026-01-15T09:30:00Z
     */
    created_at: string;
    /**
     * When the source was last changed, likely in RFC 3339.
     * @example 2026-01-15T09:30:00Z
     */
    updated_at: string;
    /** The database of a source. */
    postgres?: PostgresView | undefined;
    /** The cluster of a source. */
    redshift?: RedshiftView | undefined;
    /** The workgroup of a source. */
    redshift_serverless?: RedshiftServerlessView | undefined;
    /** The project of a source. It alone of all vendors has no `is_valid`. */
    bigquery?: BigQueryView | undefined;
    /** The bucket of a source. */
    s3?: S3View | undefined;
    /** The container of a source. Nothing about authentication comes back. */
    abs?: AbsView | undefined;
    /** The server of a source. Nothing about authentication comes back but the user. */
    sftp?: SftpView | undefined;
    /** The bucket of a source. */
    gcs?: GcsView | undefined;
    /** The bucket of a source. */
    s3_compatible?: S3CompatibleView | undefined;
    /** The account of a source. It alone of all vendors comes back with its `auth_method`. */
    snowflake?: SnowflakeView | undefined;
};

/**
 * Answer with a page of sources
 *
 * The envelope of a success, with the way to the next page.
 */
export type ListSourcesResponse = {
    /**
     * Always `success`.
     * @example success
     */
    status: "success";
    /**
     * Data of an answer with a page of sources
     *
     * What was asked for.
     */
    data: {
        /** The sources of this page. */
        sources: ImportSource[];
    };
    /**
     * A sentence about what was done; it may be empty.
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
     * The address of the next page. Missing, or likely `null`, on the last one.
     *
     * Evidence: likely.
     * @example https://api.prequel.co/import/sources?page_size=50&cursor=canary-cursor
     */
    next_url?: string | null | undefined;
};

/**
 * Error
 *
 * What the API answers when it does not do what was asked.
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
     * What went wrong, for a person.
     * @example The API key is not valid.
     */
    message: string;
};

/**
 * User name and password
 *
 * A database user. Prequel advises its Export users against the characters `@ [ ] / ? # " \ + space & :` in
 * either; no such rule is documented here, and none is enforced.
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
 * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
 * install the public one there.
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
 * How to reach the database, and the user to read it as.
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
     * A database user. Prequel advises its Export users against the characters `@ [ ] / ? # " \ + space & :` in
     * either; no such rule is documented here, and none is enforced.
     */
    password_auth: PasswordAuth;
    /**
     * The schema to read from.
     * @example public
     */
    schema?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` when left out; what the API does when it
     * is `true` and `ssh_tunnel` is missing is not documented.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
     * install the public one there.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` when left out.
     * @example false
     */
    disable_ssl?: boolean | undefined;
};

/**
 * PostgreSQL
 *
 * A PostgreSQL database, or one that speaks its protocol.
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** How to reach the database, and the user to read it as. */
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
 * A cluster that is reached with the key pair of an AWS user.
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
     * A workgroup. The API takes it here too, although a provisioned cluster has none.
     * @example default
     */
    workgroup?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` when left out; what the API does when it
     * is `true` and `ssh_tunnel` is missing is not documented.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
     * install the public one there.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` when left out.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * How long to wait for a connection, in seconds.
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
 * A cluster that is reached with a role in the customer's AWS account.
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
     * A workgroup. The API takes it here too, although a provisioned cluster has none.
     * @example default
     */
    workgroup?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` when left out; what the API does when it
     * is `true` and `ssh_tunnel` is missing is not documented.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
     * install the public one there.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` when left out.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * How long to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
};

/**
 * Amazon Redshift configuration
 *
 * How to reach the cluster; `auth_method` decides how to authenticate.
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** How to reach the cluster; `auth_method` decides how to authenticate. */
    redshift: RedshiftConfig;
};

/**
 * AWS access keys of a Redshift Serverless user
 *
 * A key pair of an AWS user.
 */
export type RedshiftServerlessAwsAccessKeys = {
    /**
     * Likely the password of a database user. The setup guide says that none is needed, so it may be left
     * out.
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
 * A workgroup that is reached with the key pair of an AWS user.
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
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` when left out; what the API does when it
     * is `true` and `ssh_tunnel` is missing is not documented.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
     * install the public one there.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` when left out.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * How long to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
};

/**
 * Amazon Redshift Serverless, with a role
 *
 * A workgroup that is reached with a role in the customer's AWS account.
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
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` when left out; what the API does when it
     * is `true` and `ssh_tunnel` is missing is not documented.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
     * install the public one there.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
    /**
     * Connects without TLS. Likely `false` when left out.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * How long to wait for a connection, in seconds.
     * @example 30
     */
    connection_timeout_in_seconds?: number | undefined;
};

/**
 * Amazon Redshift Serverless configuration
 *
 * How to reach the workgroup; `auth_method` decides how to authenticate.
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** How to reach the workgroup; `auth_method` decides how to authenticate. */
    redshift_serverless: RedshiftServerlessConfig;
};

/**
 * Google service account, impersonated
 *
 * A service account of the customer that Prequel may impersonate. No secret changes hands.
 */
export type GcpServiceAccountRole = {
    /**
     * Format: email
     *
     * The address of the service account.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email: string;
};

/**
 * Google BigQuery, with impersonation
 *
 * A project that is read as a service account which Prequel may impersonate.
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
    /** A service account of the customer that Prequel may impersonate. No secret changes hands. */
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
     * The address of the service account.
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
         * The kind of token that is exchanged.
         * @example urn:ietf:params:aws:token-type:aws4_request
         */
        subject_token_type?: string | undefined;
        /**
         * Where a token of the service account is asked for.
         * @example https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/reader@acme.iam.gserviceaccount.com:generateAccessToken
         */
        service_account_impersonation_url?: string | undefined;
        /**
         * Where the token is exchanged.
         * @example https://sts.googleapis.com/v1/token
         */
        token_url?: string | undefined;
        /**
         * Source of the credential
         *
         * Where the token that is exchanged comes from.
         */
        credential_source?: {
            /**
             * The cloud it comes from.
             * @example aws1
             */
            environment_id?: string | undefined;
            /**
             * Where the region is asked for.
             * @example http://169.254.169.254/latest/meta-data/placement/availability-zone
             */
            region_url?: string | undefined;
            /**
             * Where the credentials are asked for.
             * @example http://169.254.169.254/latest/meta-data/iam/security-credentials
             */
            url?: string | undefined;
            /**
             * Where the caller's identity is verified.
             * @example https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15
             */
            regional_cred_verification_url?: string | undefined;
        } | undefined;
    } | undefined;
};

/**
 * Google BigQuery, with workload identity federation
 *
 * A project that is read as a service account which Prequel reaches by federation.
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
     * The address of the service account.
     *
     * Evidence: inferred.
     * @example reader@acme-analytics.iam.gserviceaccount.com
     */
    service_account_email: string;
    /**
     * Service account key
     *
     * The content of the JSON key file from Google, as an object and not as text.
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
         * The address of the service account.
         * @example reader@acme-analytics.iam.gserviceaccount.com
         */
        client_email?: string | undefined;
        /**
         * The id of the service account.
         * @example 123456789012345678901
         */
        client_id?: string | undefined;
        /**
         * Where a person consents.
         * @example https://accounts.google.com/o/oauth2/auth
         */
        auth_uri?: string | undefined;
        /**
         * Where a token is asked for.
         * @example https://oauth2.googleapis.com/token
         */
        token_uri?: string | undefined;
        /**
         * Where the certificates of Google are.
         * @example https://www.googleapis.com/oauth2/v1/certs
         */
        auth_provider_x509_cert_url?: string | undefined;
        /**
         * Where the certificates of the service account are.
         * @example https://www.googleapis.com/robot/v1/metadata/x509/reader%40acme-analytics.iam.gserviceaccount.com
         */
        client_x509_cert_url?: string | undefined;
    };
};

/**
 * Google BigQuery, with a service account key
 *
 * A project that is read as a service account with a key file.
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
 * The project to read; `auth_method` decides how to authenticate.
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The project to read; `auth_method` decides how to authenticate. */
    bigquery: BigQueryConfig;
};

/**
 * Amazon S3, with a role
 *
 * A bucket that is read with a role in the customer's AWS account.
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
     * Likely an endpoint other than the usual one of the region.
     * @example s3.us-east-1.amazonaws.com
     */
    bucket_host?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` when left out; what the API does when it
     * is `true` and `ssh_tunnel` is missing is not documented.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
     * install the public one there.
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
 * A bucket that is read with the key pair of an AWS user.
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
     * Likely an endpoint other than the usual one of the region.
     * @example s3.us-east-1.amazonaws.com
     */
    bucket_host?: string | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` when left out; what the API does when it
     * is `true` and `ssh_tunnel` is missing is not documented.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
     * install the public one there.
     *
     *
     * Evidence: likely.
     */
    ssh_tunnel?: SshTunnel | undefined;
};

/**
 * Amazon S3 configuration
 *
 * The bucket to read; `auth_method` decides how to authenticate.
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The bucket to read; `auth_method` decides how to authenticate. */
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
 * A container that is read with a shared access signature.
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** A container that is read with a shared access signature. */
    abs: AbsConfig;
};

/**
 * Public key
 *
 * A key pair of which Prequel holds the private half. The public half is installed at the source before the
 * source is created.
 */
export type PublicKeyAuth = {
    /**
     * The public key that Prequel issued: one line in OpenSSH form for SFTP, base64 that begins with `MIIBI`
     * for Snowflake.
     * @example ssh-rsa canary-public-key prequel
     */
    public_key: string;
};

/**
 * SFTP, with a public key
 *
 * A server that is read as a user whose `authorized_keys` hold the key that Prequel issued.
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
     * A key pair of which Prequel holds the private half. The public half is installed at the source before the
     * source is created.
     */
    public_key_auth: PublicKeyAuth;
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** A server that is read as a user whose `authorized_keys` hold the key that Prequel issued. */
    sftp: SftpConfig;
};

/**
 * Google Cloud Storage, with impersonation
 *
 * A bucket that is read as a service account which Prequel may impersonate.
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
     * A service account of the customer that Prequel may impersonate. No secret changes hands.
     *
     * Evidence: likely.
     */
    gcp_service_account_role: GcpServiceAccountRole;
};

/**
 * Google Cloud Storage, with workload identity federation
 *
 * A bucket that is read as a service account which Prequel reaches by federation.
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
 * A bucket that is read with an HMAC key pair.
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
 * A bucket that is read as a service account with a key file.
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
 * The bucket to read; `auth_method` decides how to authenticate.
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /** The bucket to read; `auth_method` decides how to authenticate. */
    gcs: GcsConfig;
};

/**
 * S3-compatible storage, with access keys
 *
 * A bucket that is read with a key pair.
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
     * Connects without TLS. Likely `false` when left out.
     * @example false
     */
    disable_ssl?: boolean | undefined;
    /**
     * Connects through the bastion host in `ssh_tunnel`. Likely `false` when left out; what the API does when it
     * is `true` and `ssh_tunnel` is missing is not documented.
     *
     *
     * Evidence: likely.
     * @example false
     */
    use_ssh_tunnel?: boolean | undefined;
    /**
     * A bastion host to connect through. It authenticates by key only: Prequel holds the private key, and you
     * install the public one there.
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /**
     * A bucket that is read with a key pair.
     *
     * Evidence: inferred.
     */
    s3_compatible: S3CompatibleConfig;
};

/**
 * Snowflake, with a public key
 *
 * An account that is read as a user whose `RSA_PUBLIC_KEY` is the key that Prequel issued. Role and warehouse
 * are the defaults of that user.
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
     * @example app
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
     * A key pair of which Prequel holds the private half. The public half is installed at the source before the
     * source is created.
     *
     *
     * Evidence: likely.
     */
    public_key_auth: PublicKeyAuth;
    /**
     * The schema to read from.
     * @example public
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
     * A name that tells the source apart from the customer's others.
     * @example Acme production
     */
    name: string;
    /**
     * The provider (your customer) that the source belongs to: the id that you chose when you created the
     * provider.
     * @example acme
     */
    provider_id: string;
    /**
     * An account that is read as a user whose `RSA_PUBLIC_KEY` is the key that Prequel issued. Role and warehouse
     * are the defaults of that user.
     *
     *
     * Evidence: inferred.
     */
    snowflake: SnowflakeConfig;
};

/**
 * Source to create
 *
 * A source of one of ten vendors; `vendor` decides which configuration belongs to it.
 */
export type SourceInput = PostgresSourceInput | RedshiftSourceInput | RedshiftServerlessSourceInput | BigQuerySourceInput | S3SourceInput | AbsSourceInput | SftpSourceInput | GcsSourceInput | S3CompatibleSourceInput | SnowflakeSourceInput;

/**
 * Request to create a source
 *
 * The body of `POST /import/sources`.
 */
export type CreateSourceRequest = {
    /** A source of one of ten vendors; `vendor` decides which configuration belongs to it. */
    source: SourceInput;
};

/**
 * Answer with a source
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
     * Data of an answer with a source
     *
     * What was asked for.
     */
    data: {
        /**
         * A source as the API returns it, without any secret. It has no `vendor` field: the vendor is the key that is
         * present and not null.
         */
        source: ImportSource;
    };
    /**
     * A sentence about what was done; it may be empty.
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
         * Creates a source from one of ten vendor configurations. Whether the connection is tried before the
         * answer is not documented: see `is_reachable` in it.
         *
         * No idempotency is documented. Creating twice likely makes two sources.
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
        PublicKeyAuth: PublicKeyAuth;
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
        SnowflakeConfig: SnowflakeConfig;
        SnowflakeSourceInput: SnowflakeSourceInput;
        SourceInput: SourceInput;
        CreateSourceRequest: CreateSourceRequest;
        SourceResponse: SourceResponse;
    };
    responses: {
        /**
         * The request could not be read, such as a body that is not JSON.
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
         * The API key is valid but may not do this.
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
                 *   "message": "This API key may not do this."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The request could be read, but what it says cannot be done.
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
                 * How long to wait before the next request, in seconds or as an HTTP date.
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
         * The API failed. What was asked may have been done all the same.
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
         * A proxy got no usable answer from the API. What was asked may have been done all the same.
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
         * The API cannot answer for the moment.
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
                 *   "message": "The service is unavailable for the moment."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * The API did not answer a proxy in time. What was asked may have been done all the same.
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
                 *   "message": "The gateway got no answer in time."
                 * }
                 */
                "application/json": ErrorResponse;
            };
        };
        /**
         * There is nothing at this address.
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
         * The request is at odds with what the API already holds.
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
         * The body is not sent as `application/json`.
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
                 * How many sources a page holds at most. Likely 10 when left out.
                 *
                 * Evidence: likely.
                 * @example 50
                 */
                page_size?: number | undefined;
                /**
                 * In which order the sources come, by age. Likely `desc`, the newest first, when left out.
                 *
                 * Evidence: likely.
                 * @example asc
                 */
                order?: "asc" | "desc" | undefined;
                /**
                 * Where the page begins, as `next_url` of the page before says. It has no meaning of its own.
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
            /** The request could not be read, such as a body that is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but may not do this. */
            403: components["responses"]["Forbidden"];
            /** The request could be read, but what it says cannot be done. */
            422: components["responses"]["UnprocessableEntity"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. What was asked may have been done all the same. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable answer from the API. What was asked may have been done all the same. */
            502: components["responses"]["BadGateway"];
            /** The API cannot answer for the moment. */
            503: components["responses"]["ServiceUnavailable"];
            /** The API did not answer a proxy in time. What was asked may have been done all the same. */
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
            /** The source was created. Secrets are not in the answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SourceResponse;
                };
            };
            /** The request could not be read, such as a body that is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but may not do this. */
            403: components["responses"]["Forbidden"];
            /** There is nothing at this address. */
            404: components["responses"]["NotFound"];
            /** The request is at odds with what the API already holds. */
            409: components["responses"]["Conflict"];
            /** The body is over 32 MB. */
            413: components["responses"]["PayloadTooLarge"];
            /** The body is not sent as `application/json`. */
            415: components["responses"]["UnsupportedMediaType"];
            /** The request could be read, but what it says cannot be done. */
            422: components["responses"]["UnprocessableEntity"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. What was asked may have been done all the same. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable answer from the API. What was asked may have been done all the same. */
            502: components["responses"]["BadGateway"];
            /** The API cannot answer for the moment. */
            503: components["responses"]["ServiceUnavailable"];
            /** The API did not answer a proxy in time. What was asked may have been done all the same. */
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
            /** The request could not be read, such as a body that is not JSON. */
            400: components["responses"]["BadRequest"];
            /** The API key is missing, wrong or revoked. */
            401: components["responses"]["Unauthorized"];
            /** The API key is valid but may not do this. */
            403: components["responses"]["Forbidden"];
            /** There is nothing at this address. */
            404: components["responses"]["NotFound"];
            /** Too many requests. */
            429: components["responses"]["TooManyRequests"];
            /** The API failed. What was asked may have been done all the same. */
            500: components["responses"]["InternalServerError"];
            /** A proxy got no usable answer from the API. What was asked may have been done all the same. */
            502: components["responses"]["BadGateway"];
            /** The API cannot answer for the moment. */
            503: components["responses"]["ServiceUnavailable"];
            /** The API did not answer a proxy in time. What was asked may have been done all the same. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
