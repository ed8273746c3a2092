// Headers that keep the page to itself: nothing from elsewhere, nothing to elsewhere, no frame
// around it, no guess at a type. Example: the shell's policy allows scripts from here alone.
const KEPT_TO_ITSELF = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), payment=(), interest-cohort=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

type Headers = { readonly [name: string]: string }

/** What may be loaded by the page of the app. Nothing writes markup into it, so no policy may. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** For the page of the app. */
export const PAGE_HEADERS: Headers = {
  ...KEPT_TO_ITSELF,
  'content-security-policy': PAGE_POLICY,
  'cache-control': 'no-store',
}

/** For its scripts, styles and pictures, whose names change with their content. */
export const ASSET_HEADERS: Headers = {
  ...KEPT_TO_ITSELF,
  'cache-control': 'private, max-age=31536000, immutable',
}

/** For files beside the page whose names stay when their content changes. */
export const FILE_HEADERS: Headers = { ...KEPT_TO_ITSELF, 'cache-control': 'private, no-cache' }

/** For what is not there. */
export const MISSING_HEADERS: { [name: string]: string } = {
  ...KEPT_TO_ITSELF,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** For the report in one file, which brings a policy of its own. */
export const REPORT_HEADERS: Headers = {
  ...KEPT_TO_ITSELF,
  'content-security-policy': "frame-ancestors 'none'",
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
}

/** For data. */
export const API_HEADERS: Headers = {
  ...KEPT_TO_ITSELF,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-cache',
}
