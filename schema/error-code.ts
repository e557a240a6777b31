/** What a stable `extensions.code` means, and the HTTP status of a response that fails as a whole because of it. */
export interface ErrorMeaning {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** The registry of error codes. A code that has been published keeps its meaning; a retired one is never given another. */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: { status: 400, zh: '查询文本不是合法的 GraphQL', en: 'the query text is not GraphQL' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, zh: '查询与模式不符', en: 'the query does not fit the schema' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    zh: '文档里找不到要执行的操作',
    en: 'the document does not hold the operation that was asked for',
  },
  BAD_REQUEST: {
    status: 400,
    zh: '请求不是 GraphQL 请求的形状',
    en: 'the request does not have the shape of a GraphQL request',
  },
  NOT_FOUND: { status: 404, zh: '此路径没有内容', en: 'nothing is served at this path' },
  METHOD_NOT_ALLOWED: { status: 405, zh: '此路径不接受这种方法', en: 'the path does not take this method' },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    zh: '不支持按摘要自动登记查询,请随附全文',
    en: 'queries are not kept by their hash: send the whole text',
  },
  MALFORMED_JSON: { status: 400, zh: '请求体不是合法的 JSON', en: 'the request body is not JSON' },
  PAYLOAD_TOO_LARGE: { status: 413, zh: '请求体超过大小上限', en: 'the request body is above the size limit' },
  BAD_USER_INPUT: { status: 400, zh: '参数的值不合要求', en: 'an argument has a value that is not allowed' },
  REGION_UNKNOWN: { status: 400, zh: '没有这个地区', en: 'there is no such region' },
  REGION_AMBIGUOUS: { status: 400, zh: '地名有多个所指', en: 'the name stands for several regions' },
  PERIOD_INVALID: { status: 400, zh: '周期写法不对或并不存在', en: 'the period is misspelt or does not exist' },
  PERIOD_MIXED: {
    status: 400,
    zh: '范围两端的周期种类不同',
    en: 'the ends of the range are periods of different kinds',
  },
  DATE_INVALID: {
    status: 400,
    zh: '日期或时刻写法不对或并不存在',
    en: 'the date or time is misspelt or does not exist',
  },
  DIMENSION_UNKNOWN: { status: 400, zh: '该指标没有这个维度', en: 'the metric does not have this dimension' },
  METRIC_NOT_ADDITIVE: { status: 400, zh: '该指标不能这样加总', en: 'the metric may not be added up in this way' },
  UNIT_MISMATCH: { status: 400, zh: '单位与指标的量纲不符', en: 'the unit does not measure what the metric counts' },
  CURSOR_INVALID: { status: 400, zh: '游标不属于这一结果', en: 'the cursor does not belong to this result' },
  SNAPSHOT_GONE: { status: 410, zh: '该快照已不再保存', en: 'the snapshot is no longer kept' },
  COST_EXCEEDED: { status: 400, zh: '查询的费用超过上限', en: 'the query costs more than the limit' },
  DEPTH_EXCEEDED: { status: 400, zh: '查询的层数超过上限', en: 'the query is nested deeper than the limit' },
  UNAUTHENTICATED: { status: 401, zh: '没有凭据或凭据无效', en: 'credentials are absent or invalid' },
  FORBIDDEN: { status: 403, zh: '凭据无权这样做', en: 'the credentials do not allow this' },
  OPERATION_NOT_REGISTERED: {
    status: 403,
    zh: '该凭据只能执行已登记的操作',
    en: 'the credentials allow registered operations only',
  },
  RATE_LIMITED: { status: 429, zh: '请求超过限额', en: 'the quota is used up' },
  VERSION_MOVED: { status: 503, zh: '应答途中数据版本变动,请重试', en: 'the data moved on while answering: try again' },
  SOURCE_DOWN: { status: 503, zh: '数据来源无应答', en: 'a source does not answer' },
  INTERNAL_SERVER_ERROR: { status: 500, zh: '网关内部错误', en: 'the gateway failed' },
} as const satisfies Readonly<Record<string, ErrorMeaning>>;

export type ErrorCode = keyof typeof ERROR_CODES;
