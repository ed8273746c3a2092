// Beliefs, peoples, languages and parties' people: capitalised, but neither person, body nor place.
// Countries' own people stand with the countries. Source: general knowledge, compiled for this
// project. As printed.

export const PEOPLES: readonly string[] = `
  Muslim Muslims Islamic Islamist Islamists Islam Christian Christians Christianity Jewish Jew
  Jews Judaism Hindu Hindus Buddhist Buddhists Sikh Sikhs Sunni Sunnis Shia Shiite Shiites
  Alawite Alawites Druze Yazidi Yazidis Kurd Kurds Kurdish Arab Arabs Arabic Catholic Catholics
  Protestant Protestants Orthodox European Europeans African Africans Asian Asians Western
  Westerners Latino Latinos Hispanic Hispanics Nazi Nazis Soviet Communist Communists Republican
  Republicans Democrat Democrats Democratic Hebrew English Englishman Scottish Scot Scots Welsh
  Catalan Basque Tatar Tatars Chechen Chechens Rohingya Uighur Uighurs Uyghur Uyghurs Pashtun
  Pashtuns Tamil Tamils Roma Bavarian Flemish Latin Gospel Bible Koran Quran Ramadan Hajj
  Christmas Easter Holocaust Internet Olympic Olympics Californian Texan Texans Parisian
  Londoner Londoners Muscovites Balkan Nordic Baltic Slavic Caucasian Victorian
`
  .trim()
  .split(/\s+/u)
