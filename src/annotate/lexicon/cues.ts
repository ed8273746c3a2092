// Verbs and nouns by which English news passes on what somebody says or holds, with what may follow
// each and the stance it takes. Example: "warned" may take a clause, an addressee or "of …", and
// warns. Source: general knowledge of English reporting verbs, compiled for this project.
//
// A row is: lemma[/past[/participle]] frames stance [prepositions]. Frames: c clause, t clause only
// with "that" or a question word, n noun phrase, i infinitive, a addressee first, o "it as
// …"/second object, q direct words only. Stance: A assert, W warn, D deny, P promise, M demand, U
// doubt, H hearsay, - none.

export const CUE_VERBS: readonly string[] = `
say/said c A
tell/told ca A
add c A
note c A
state cn A
declare cn A
announce cn A
assert c A
affirm cn A
reaffirm cn A
stress cn A
emphasize cn A
emphasise cn A
underline cn A
underscore cn A
reiterate cn A
repeat cn A
insist c A on
maintain t A
contend c A
argue c A for,against
claim cn A
allege cn A
explain cna A
reveal cn A
disclose cn A
confirm cn A
acknowledge cn A
admit cn A to
concede cn A
confess c A to
report cn A on
inform ca A
brief a A
notify ca A
remind ca A
assure ca P
reassure ca P
advise cai M
write/wrote/written ca A of,about
tweet c A
post t A
remark t A on
comment t A on
recognize t A
recognise t A
see/saw/seen t A
know/knew/known t A
observe t A
mention cn A
recall cn A
recount cn A
relate t A
respond c A
reply c A to
answer q A
counter c A
retort c A
continue q A
conclude c A
summarize cn A
suggest cn A
propose cni A
indicate cn A
signal cn A
hint c A at
imply cn A
testify c A
quip c A
joke c A about
exclaim c A
shout c A
yell c A
cry c A
scream c A
chant c M
whisper c A
mutter c A
murmur c A
bark c A
snap c A
thunder c A
boast c A of,about
brag c A about
gloat c A
gush c A
interject c A
elaborate c A on
clarify cn A
specify cn A
describe no A
characterize no A
characterise no A
portray no A
depict no A
label no A
brand no A
dub no A
term no A
call no A
refer p A to
speak/spoke/spoken p A of,about,against,for
talk p A about,of
discuss n A
outline n A
cite n H
quote n H
paraphrase n H
point p A to
proclaim cn A
pronounce cn A
profess cn A
opine c A
muse c A
ponder n U
reflect t A on
reason t A
rule t A
find/found t A
show/showed/shown t A
demonstrate t A
estimate cn A
calculate c A
reckon c A
project t W
predict cn W
forecast cn W
foresee/foresaw/foreseen cn W
warn ca W of,against,about
caution ca W against,about
alert ca W
threaten ni W with
fear cn W
worry c W about
lament cn A
bemoan n A
regret cn A
complain c A of,about
protest t A against
deplore n A
decry n A
condemn n A
denounce no A
criticize no A
criticise no A
slam no A
blast no A
rip n A
mock n A
ridicule n A
deride n A
scoff c U at
rebuke n A
chide n A
scold n A
berate n A
chastise n A
castigate n A
lambast n A
lambaste n A
accuse a A of
blame n A for
fault n A
charge t A
praise n A
applaud n A
commend n A
hail no A
laud n A
tout n A
thank n A for
congratulate n A
compliment n A
endorse n A
defend n A
advocate nc M for
oppose n A
reject n D
dismiss no D
rebuff n D
refute n D
rebut n D
deny/denied/denied cn D
dispute cn D
disavow n D
repudiate n D
decline i -
refuse i D
disagree c D with
agree ti A with
concur c A
echo n A
question cn U
doubt cn U
query n U
wonder c U
ask cai M for,about
inquire c U about
demand cni M
urge cain M
call p M for,on
appeal p M for,to
request cn M
beg ai M for
plead ci M for
implore ai M
press a M for
push p M for
exhort ai M
instruct ain M
command ain M
recommend cn M
counsel cai M
vow ci P
pledge cin P
promise cain P
swear/swore/sworn ci P
commit p P to
guarantee cn P
volunteer ci P
undertake/undertook/undertaken ci P
believe c A in
think/thought c A of,about
feel/felt t A
hope ci - for
wish ci - for
assume c A
presume c A
suppose c A
suspect cn U
surmise c A
speculate c H about
guess c H
imagine t A
understand/understood t H
realize t A
realise t A
remember t A
learn t H
hear/heard t H
conjecture c H
theorize c H
posit c A
postulate c A
figure t A
portend c W
rumor c H
envision cn W
envisage cn W
warrant t A
attest c A to
vouch p A for
testify p A to
apologize c A for
apologise c A for
sympathize p A with
joke p A about
rail p A against
fume c A
sneer c U
taunt c A
tease c A
assail n A
bash n A
blame p A on
liken n A
flag cn W
trumpet n A
text q A
email t A
e-mail t A
telegraph c A
phone q A
radio q A
narrate c A
sing/sang/sung q A
read/read q A
pray ci - for
preach c A
lecture t A
teach/taught t A
`
  .trim()
  .split('\n')

/** Nouns that hold a reported content: "the claim that …", "fears of …", with their stance. */
export const CUE_NOUNS: readonly string[] = `
claim A
claims A
statement A
assertion A
assertions A
allegation A
allegations A
accusation A
accusations A
announcement A
declaration A
report A
reports H
rumor H
rumors H
rumour H
rumours H
suggestion A
suggestions A
argument A
belief A
view A
opinion A
hope -
hopes -
fear W
fears W
concern W
concerns W
worry W
worries W
warning W
warnings W
prediction W
predictions W
threat W
threats W
pledge P
promise P
promises P
vow P
assurance P
assurances P
demand M
demands M
call M
calls M
request M
plea M
appeal M
denial D
denials D
doubt U
doubts U
speculation H
admission A
insistence A
acknowledgement A
complaint A
complaints A
remarks A
comments A
criticism A
praise A
`
  .trim()
  .split('\n')
