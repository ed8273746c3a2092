// Where the exports of news services put what a report needs, most specific first. Example: the
// words of an article stand in "body_text", "bodyText" or "content". Sources: the ninjs 1.x and 2.x
// schemas of the IPTC, the JSON Feed 1.1 specification, schema.org Article, and the public
// documentation of common news interfaces, compiled for this project. A dot leads into an object.

const list = (names: string): readonly string[] => names.trim().split(/\s+/u)

/** Words without markup, as a whole report. */
export const TEXT = list(`text body_text bodyText content_text contentText full_text fullText
  fulltext maintext story_text article_text article_content articleBody plain_text plainText body
  content story bodies`)
/** Words as a page. */
export const HTML = list(`html body_html bodyHtml body-html body_xhtml content_html contentHtml
  articleHtml content.rendered`)
/** Words that only sum up. */
export const SUMMARY = list(`description summary excerpt abstract snippet lead_paragraph
  description_text standfirst trailText lede`)
export const TITLE = list('title headline headline.main webTitle headlines title.rendered name')
export const BYLINE = list(`byline by author authors creator creators bylines byline.original
  authors_byline author_name user.name account.display_name`)
export const OUTLET =
  list(`outlet source source.name source.title source_name sourceName source_title publication_title provider
  publisher publisher.name news_site site_name sitename publication site clean_url source_id
  infosources media_name domain source_domain`)
export const URL = list(`url webUrl web_url link canonical_url canonicalUrl permalink external_url
  article_url uri href`)
export const PUBLISHED = list(`published publishedAt published_at date_published datePublished
  firstcreated firstCreated pubDate pub_date published_date publication_date publish_date
  date_publish webPublicationDate
  dateTimePub dateTime versioncreated versionCreated date.original date.created created_at seendate
  date pubdate timestamp`)
export const MODIFIED = list(`modified updated updatedAt updated_at date_modified dateModified
  versioncreated versionCreated lastModified last_modified modified_at date.changed`)
export const LANGUAGE = list('language lang language_code languageCode inLanguage')

/** Objects inside a record that hold its fields. */
export const WRAPPERS = ['fields', 'attributes', '_source', 'document', 'article'] as const
