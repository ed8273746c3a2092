// Feeds that were fetched: links are read against the address of the feed, items keep addresses of
// their own, and a feed says how soon it wants to be asked again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { warcResponse } from './containers.cases.ts'
import { feedPace } from './feed.ts'
import { readBytes } from './index.ts'

const FEED = 'https://herald.example/news/feed.xml'
const addresses = (url: string, feed: string, type = 'application/rss+xml') =>
  readBytes(warcResponse(url, feed, { 'Content-Type': type }), { path: 'a.warc' }).documents.map(
    (document) => document.url,
  )
const item = (fields: string) => `<item><title>Flood</title>${fields}</item>`
const rss = (items: string, channel = '') =>
  `<rss><channel><title>Herald</title>${channel}${items}</channel></rss>`
const words = '<description>Rain in Marn.</description>'

test('links of a captured feed are read against its address', () => {
  const items = ['/flood', 'dam', '../sport', 'https://courier.example/x', 'javascript:alert(1)']
  const feed = rss(items.map((link) => item(`${words}<link>${link}</link>`)).join(''))
  assert.deepEqual(addresses(FEED, feed), [
    'https://herald.example/flood',
    'https://herald.example/news/dam',
    'https://herald.example/sport',
    'https://courier.example/x',
    null,
  ])
})

test('an item without a link has no address: that of its feed is not its own', () => {
  assert.deepEqual(addresses(FEED, rss(item(words) + item(words))), [null, null])
})

test('xml:base goes before the address, the inner before the outer', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://cdn.example/a/"><entry xml:base="b/"><title>T</title><link href="c"/><summary>Rain in Marn.</summary></entry></feed>`
  assert.deepEqual(addresses(FEED, atom, 'application/atom+xml'), ['https://cdn.example/a/b/c'])
})

test('a feed that lies in a file has no address to read its links against', () => {
  const feed = rss(item(`${words}<link>/flood</link>`))
  assert.equal(readBytes(Buffer.from(feed), { path: 'a.rss' }).documents[0]!.url, null)
})

test('how soon a feed wants to be asked again', () => {
  const minutes = (channel: string) => {
    const ms = feedPace(rss('', channel))
    return ms === null ? null : ms / 60_000
  }
  assert.equal(minutes('<ttl>60</ttl>'), 60)
  assert.equal(minutes('<ttl>soon</ttl>'), null)
  assert.equal(minutes('<sy:updatePeriod> daily </sy:updatePeriod>'), 1440)
  const four = '<sy:updateFrequency>4</sy:updateFrequency>'
  assert.equal(minutes(`<sy:updatePeriod>daily</sy:updatePeriod>${four}`), 360)
  assert.equal(minutes('<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0'), 60)
  assert.equal(minutes(''), null)
  assert.equal(feedPace('no feed'), null)
})
