// The commonest function words of languages in Latin script, as far as they tell these languages
// apart. Source: general language knowledge, compiled for this project. Words shared by many of
// them ("de", "a", "in") count for each. Example: "the ... of ... and" speaks for English, "el ...
// que ... los" for Spanish.

/** BCP 47 language → its function words, lower case. */
export const FUNCTION_WORDS: { readonly [language: string]: readonly string[] } = {
  en: words(`the of and to in a is that for it was on with as he by at from his be are this have
    has had not they which or were their been but an who will would there after said when its more
    about than also`),
  es: words(`el la los las de que y en un una es por con para del se no su al lo como más pero sus
    le ha fue este esta son entre cuando muy sin sobre ser también hasta desde donde según tras
    años`),
  fr: words(`le la les des de du et en un une est que qui dans pour par sur au aux ce cette se ne
    pas plus son sa ses avec il elle ont été sont mais ou comme leur nous vous après selon deux
    être`),
  de: words(`der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch
    es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so
    zum war haben nur oder aber`),
  it: words(`il di che e la in un una per con del della non si è le dei da al i gli nel sono anche
    come più lo ha alla delle dal ma nella su se o questo tra dopo stato essere`),
  pt: words(`o de que e a do da em um uma para com não os as no na por mais dos das se ao foi como
    mas à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso são entre após`),
  nl: words(`de het een van en in is dat op te zijn met voor die niet aan er om ook als dan maar
    bij nog uit naar heeft door over ze hij worden wordt werd tot wel geen`),
  tr: words(`ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ise ancak her olduğu
    göre tarafından olduğunu dedi değil ya ki ne var`),
  pl: words(`i w na z do się nie że jest to o po za od przez jak dla są był ale która który oraz
    tym może tego które ich jego jej także`),
  sv: words(`och att det i en på är som för av med den till har de inte om ett var jag men från vi
    så kan man när år under också efter eller nu sin över`),
  da: words(`og i at det er en til på som for med af den de har ikke der et han var om men fra jeg
    sig vil så kan også eller efter blev ved over`),
  no: words(`og i det er som på til en av for med at har de ikke den et om han var fra men jeg seg
    vil så kan også eller etter ble ved over være`),
  ro: words(`și în de la a că cu pe din nu un o este pentru au care mai fost sunt se al ale sau
    după fi prin această lui`),
  id: words(`yang dan di dari untuk dengan ini itu dalam pada tidak akan ke oleh telah mereka juga
    adalah karena bahwa kepada sebagai dapat`),
  cs: words(`a v se na je že s z do o i to jako za ve by pro k jsou podle ale po které který jeho
    není být také od však byl`),
  hu: words(
    `a az és hogy nem egy is ez azt meg de volt csak már el még mint szerint után vagy között lesz`,
  ),
  fi: words(
    `ja on ei että oli se hän mutta ovat kun myös sen joka ole jos mukaan kuin vain nyt sekä`,
  ),
  hr: words(
    `i je u da na se za su od s kao koji što to ne će bi sa ali iz o te nije biti kako više koje nakon`,
  ),
  vi: words(`của và là các có được cho trong người những với không một để đã này khi ở đến`),
}

function words(list: string): readonly string[] {
  return list.split(/\s+/u)
}
