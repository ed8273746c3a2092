// What stands around an article and is no part of it: captions, comments, promotions, notices.
// {slots} and [a|b] as in news. Compiled for this project from general knowledge of the web.
import { lines } from './news.ts'

export const CAPTIONS = lines(`
  {p1} speaks to reporters in {town} on {day}.
  Crews at work near {town2}. Picture: {p2}
  The old bridge over {river}, seen from the {town} side.
  File photo: a train at {town} station in {year}.
  {p1} (left) with {p2} at the {org} last {month}.
  A sign outside the {org} offices in {town}.
  Image: {outlet}
  The {club} bench during the second half. Photograph: {p3}/{agency}
  A resident carries furniture from a house in {town2}.
  Supporters wait for the result in {town}. ({agency})
  Graphic: how the {org} spends {money}
  The market square in {town} was empty by {time}.`)

export const COMMENTS = lines(`
  Typical. They did exactly the same in {year} and nothing came of it.
  Great article, thanks for explaining this so clearly!
  I live two streets away and this is the first I hear of it.
  Can anyone tell me if the road to {town2} is open yet?
  @{handle} you obviously did not read to the end.
  Another {money} down the drain.
  Why is nobody asking {l1} the obvious question?
  My grandfather worked at the {org} for {nn2} years. He would be ashamed.
  First!
  This comment was removed because it broke our house rules.
  I agree with {p2}, for once.
  The paper used to be better than this. Cancelling my subscription.
  Well said.
  It is all the fault of the council, as usual. Vote them out.
  Does anyone have a link to the report itself?
  The figures are wrong: {pct} is the share for the whole of {region}, not for {town}.
  We were stuck for {n} hours with two small children and nobody gave us any water.
  So the {org} marks its own homework again, what a surprise that is.
  Sending love to everyone in {town} tonight.
  I moved to {town2} in {year} and never looked back, the buses there actually come.
  Correction: it was on {day}, not the day after.
  lol
  You can say what you like about {l1} but at least the bins were emptied.
  Thanks to the crews who worked all night, you are heroes.
  Been saying this for years and people laughed at me.
  Is there a map somewhere? The one in the article does not load on my phone.
  Nobody forces you to live next to a river.
  I wrote to the {org} in {month}. No answer to this day.
  Interesting that the comments were closed on the last story.
  As a nurse I can tell you that it is far worse than {l2} admits.
  Come on {club}!
  +1`)

export const NEWSLETTERS = lines(`
  Get the day's top stories in your inbox every morning
  Sign up for our free newsletter and never miss a story
  Enjoying this article? Subscribe to the {outlet} briefing
  Our weekly letter from {region}, every {day}
  Join {big} readers who get The Morning Post Bag
  Like what you read? Support independent reporting from {town}
  Follow {outlet} on WhatsApp for breaking news`)

export const COOKIES = lines(`
  We and our {nn} partners store and access information on your device to show personal content.
  This website uses cookies to ensure you get the best experience. By going on you accept this.
  We value your privacy. You can change your choices at any time in the privacy settings.
  {outlet} uses cookies for statistics, comfort and advertising. Read our cookie policy.`)

export const BIOS = lines(`
  {a1} covers {region} for {outlet}.
  {a1} is a senior reporter at {outlet} and lives in {town} with two cats.
  {a1} joined {outlet} in {year}. Before that she worked for {agency}.
  {a1} writes about transport and housing. Send tips to newsdesk@example.org.
  {a1} is our correspondent in {town}. He has reported from {n} countries.`)

export const LEGAL = lines(`
  © {year} {outlet}. All rights reserved. No part of this site may be reproduced without consent.
  {outlet} is published by Lindqvar Media, registered in {town}, company number {big}.
  Got a story? Email newsdesk@example.org or call 0{nn} {nn} {nn}.
  Prices and offers may change. Terms apply.
  We use AI tools to help with transcripts. Read our editorial standards.`)

export const ADS = lines(`
  Advertisement
  ADVERTISEMENT - CONTINUE READING BELOW
  Story continues below advertisement
  Sponsored: {nn} clever gadgets that are selling out in {town}
  Promoted content by Drumbank
  Doctors in {town} amazed: do this before bed to sleep like a child
  Remove ads`)

export const SHARES = lines(`
  Share on Facebook
  Share on X
  Copy link
  Email this story
  Print
  Save for later
  WhatsApp
  Listen to this article
  Text size A A A
  {nn} shares
  {n} comments
  Report an error`)

export const POLLS = lines(`
  Do you trust the {org}? Vote now
  Will {club} stay up? Have your say
  What do you think? Join the discussion in the comments below
  Take our quiz: how well do you know {region}?`)

export const STANDFIRSTS = lines(`
  {l1} says the {org} must act, but others want to wait
  Residents of {town} face [weeks|months] of uncertainty after events on {day}
  {nn} people affected as {region} looks for answers
  A look at what went wrong in {town}, and who might pay for it
  After {n} years of waiting, {town} gets an answer, though not the one it wanted
  The {org} says it has learned its lesson. {p2} is not so sure.
  {outlet} spent a week in {town} to find out`)

export const KICKERS = lines(`
  Exclusive
  Breaking
  Analysis
  {region}
  {town}
  Explained
  Live
  Long read
  Inside {org}
  Weather`)

export const TWEETS = lines(`
  Avoid the {town} ring road, long delays after an earlier incident. More when we have it.
  Proud of our crews tonight. {nn} people safe. Thank you {town}.
  We are aware of problems on the {town2} line and are looking into it.
  Statement from our chair on the events of {day}:
  What a night. What a team. {club} for ever.
  We will not take questions on this until {day}.`)

export const FOOTNOTES = lines(`
  This figure counts only cases reported before {day}.
  See the annual report of the {org}, {year}, page {nn}.
  An earlier version of this text gave the wrong day.
  Names have been changed.`)
