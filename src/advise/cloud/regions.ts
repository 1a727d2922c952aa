/**
 * The regions of AWS, each with the place in its display name:
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html,
 * https://docs.amazonaws.cn/en_us/aws/latest/userguide/endpoints-arns.html, https://docs.aws.eu
 */
export const awsRegions = readRegions(
  "us-east-1 virginia,us-east-2 ohio,us-west-1 california,us-west-2 oregon,af-south-1 capetown,ap-east-1 hongkong," +
    "ap-east-2 taipei,ap-south-1 mumbai,ap-south-2 hyderabad,ap-southeast-1 singapore,ap-southeast-2 sydney," +
    "ap-southeast-3 jakarta,ap-southeast-4 melbourne,ap-southeast-5 malaysia,ap-southeast-6 newzealand," +
    "ap-southeast-7 thailand,ap-northeast-1 tokyo,ap-northeast-2 seoul,ap-northeast-3 osaka,ca-central-1 canadacentral," +
    "ca-west-1 calgary,eu-central-1 frankfurt,eu-central-2 zurich,eu-west-1 ireland,eu-west-2 london,eu-west-3 paris," +
    "eu-north-1 stockholm,eu-south-1 milan,eu-south-2 spain,il-central-1 telaviv,me-south-1 bahrain,me-central-1 uae," +
    "mx-central-1 mexico,sa-east-1 saopaulo,us-gov-east-1 govclouduseast,us-gov-west-1 govclouduswest,cn-north-1 beijing," +
    "cn-northwest-1 ningxia,eusc-de-east-1 brandenburg",
);

/**
 * The locations of BigQuery and Cloud Storage: https://cloud.google.com/bigquery/docs/locations,
 * https://cloud.google.com/storage/docs/locations
 */
export const googleRegions = readRegions(
  "us-central1 iowa,us-central2 oklahoma,us-east1 southcarolina,us-east4 virginia,us-east5 columbus,us-south1 dallas," +
    "us-west1 oregon,us-west2 losangeles,us-west3 saltlake,us-west4 lasvegas,northamerica-northeast1 montreal," +
    "northamerica-northeast2 toronto,northamerica-south1 mexico,southamerica-east1 saopaulo,southamerica-west1 santiago," +
    "europe-central2 warsaw,europe-north1 finland,europe-north2 stockholm,europe-southwest1 madrid,europe-west1 belgium," +
    "europe-west2 london,europe-west3 frankfurt,europe-west4 netherlands,europe-west6 zurich,europe-west8 milan," +
    "europe-west9 paris,europe-west10 berlin,europe-west12 turin,asia-east1 taiwan,asia-east2 hongkong," +
    "asia-northeast1 tokyo,asia-northeast2 osaka,asia-northeast3 seoul,asia-south1 mumbai,asia-south2 delhi," +
    "asia-southeast1 singapore,asia-southeast2 jakarta,asia-southeast3 bangkok,australia-southeast1 sydney," +
    "australia-southeast2 melbourne,me-central1 doha,me-central2 dammam,me-west1 telaviv,africa-south1 johannesburg," +
    "US unitedstates|^usa$,EU europeanunion|^europe$",
);

/** A region with the place in its display name. */
export interface Region {
  readonly code: string;
  /** Matches texts in lower case without blanks, punctuation and accents. */
  readonly place: RegExp;
}

function readRegions(list: string): readonly Region[] {
  return list.split(",").map((entry) => {
    const [code = "", place = ""] = entry.split(" ");
    return { code, place: new RegExp(place) };
  });
}
