// Last words of names of buildings, sites, streets and waters: a town of the same name is another
// thing, and a place where people shelter or cross is not put on a map. Source: general knowledge
// of English, compiled for this project. Lower case.

export const FACILITY_HEADS: ReadonlySet<string> = new Set(
  `street st avenue ave road rd boulevard blvd lane drive highway motorway parkway route way bridge
  tunnel hospital clinic school university college camp shelter crossing checkpoint base airbase
  prison jail mosque church cathedral temple stadium arena hall hotel mall museum library theatre
  theater center centre station airport airfield cemetery tower plaza square market warehouse`
    .trim()
    .split(/\s+/u),
)
