/** For each rule of the structure, by its name: how to break it, in the objects of a file as text. */
export const tampering: Readonly<Record<string, readonly [RegExp, string]>> = {
  'the file says that it is tagged, and that nothing of that is suspect': [
    /"\/Marked":true/,
    '"/Marked":false',
  ],
  'the file has a language': [/"\/Lang":"u:en"/, '"/Lang":"u:"'],
  'the title is shown, and the same in both kinds of metadata': [
    /"\/DisplayDocTitle":true/,
    '"/DisplayDocTitle":false',
  ],
  'no claim of PDF/UA is made': [/xmlns:pdf=/, 'xmlns:pdfuaid='],
  'no element needs a map to a standard one': [
    /"\/ParentTreeNextKey"/,
    '"/RoleMap":{},"/ParentTreeNextKey"',
  ],
  'nothing in the file can run, or keeps it from assistive tools': [
    /"\/PageMode"/,
    '"/OpenAction":null,"/PageMode"',
  ],
  'bookmarks are the headings, one within the other as they are': [
    /"\/Title":"u:Overdue/,
    '"/Title":"u:Past',
  ],

  'elements stand in the elements that may hold them': [/"\/S":"\/LBody"/, '"/S":"/TD"'],
  'only elements for text and drawings hold marks': [/"\/S":"\/P"/, '"/S":"/Sect"'],
  'every element has words, but for empty cells': [/"\/S":"\/TD"/g, '"/S":"/P"'],
  'headings begin with the one title and leave no level out': [/"\/S":"\/H2"/, '"/S":"/H4"'],
  'drawings have other words, and a box inside the page': [/"\/Alt":/, '"/Alternative":'],
  'tables have a head, and all rows the same number of cells': [
    /"[^"]*",(?=[^[\]]*\],"\/P":"[^"]*","\/S":"\/TR")/,
    '',
  ],
  'cells of the head, and the first of each row, are heads and say of what': [
    /"\/Scope":"\/Column"/,
    '"/Size":"/Column"',
  ],
  'the head of a table is read once, not again on each page': [
    /"\/Pg":"[^"]*"(?=,"\/S":"\/TH")/,
    '"/Pg":"0 0 R"',
  ],
  'items of a list have labels if the list says that they are numbered': [
    /"\/ListNumbering":"\/Disc"/,
    '"/ListNumbering":"/None"',
  ],
  'entries of the contents are read with their page, which is where they lead': [
    /"\/Dest":"u:glance"/,
    '"/Dest":"u:overdue"',
  ],

  'every mark on a page is part of an element or an artifact': [/\/Artifact BMC\\n/, ''],
  'marked content is not nested, and closed on its page': [/\\nEMC\\n/, '\\n'],
  'what is no artifact has a number, used once on its page, and the tag of its element': [
    /\/P <<\/MCID/,
    '/H6 <</MCID',
  ],
  'every mark has one element, the same from above and from below': [/"\/K":\[0\]/, '"/K":[1]'],
  'keys of owners ascend, and elements name their parents': [/"\/P":"[^"]*"/, '"/P":"1 0 R"'],
  'the order of the tab key is that of the structure': [/"\/Tabs":"\/S"/, '"/Tabs":"/R"'],
  'a link has words, and areas that a reader can reach': [/"\/Type":"\/OBJR"/g, '"/Type":"/MCR"'],
  'an area that can be clicked says where it leads, and leads there': [
    /"\/Contents":"u:/,
    '"/Contents":"u:","/Words":"u:',
  ],
  'an area that can be clicked belongs to the link that lists it': [
    /"\/StructParent":/,
    '"/StructParent":1',
  ],
  'fonts are embedded as subsets, and say what their glyphs stand for': [
    /"\/FontFile2":/,
    '"/FontFile9":',
  ],
  'no glyph that is shown is that for what the font lacks, and each stands for a character': [
    /\[<fffd>/,
    '[<0000>',
  ],
  'widths of glyphs are those of the font': [/"\/W":\[0,\[/, '"/W":[0,[0,'],
};
