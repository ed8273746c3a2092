// Words by which a line shows itself to be a picture's caption: no headline, and no event of its
// day. Example: "A view of the bridge at Keld, in a picture taken on 3 May" dates the picture, not
// the story.

export const CAPTION =
  /\b(?:pictured|photograph(?:ed|s)?|photos?|images?|picture|view|seen|drone|camera|handout|file)\b/iu

/** A caption's way of dating a picture. */
export const DATED_PICTURE =
  /\b(?:picture|photo|photograph|image|handout|file)\b[^.]{0,60}\b(?:taken|of|from|released|on)\b|\bis\s+(?:pictured|seen|shown)\b/iu
