const S=new Set('said says say told asked warned added wrote argued denied'.split(' '))
export const isCueWord = (w: string) => S.has(w)
