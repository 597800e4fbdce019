"""Sites made with the academic themes of Hugo, file by file, a newer and an older one."""

OWNER = """---
title: Ada King
first_name: Ada
last_name: King
superuser: true
role: Analyst
organizations:
  - {name: University of Turin, url: "https://turin.example.org"}
bio: A short word on me.
profiles:
  - {icon: envelope, url: 'mailto:ada@example.org', label: E-mail Me}
  - {icon: brands/github, url: https://github.com/ada-k}
  - {icon: academicons/cv, url: uploads/cv.pdf}
interests: [Engines, Looms & weaving]
education:
  - area: PhD in Engines
    institution: University of Turin
    date_start: 2018-10-01
    date_end: ''
    summary: "Thesis on _engines_."
    button: {text: Read it, url: "https://thesis.example.org"}
work:
  - position: Research Assistant
    company_name: Royal Society
    date_start: 2015-01-01
    date_end: 2016-12-31
    summary: |2-

      - Read
      - Wrote
skills:
  - name: Weaving
    items:
      - {name: Looms, description: '', percent: 80, icon: loom}
languages:
  - {name: Italian, percent: 50}
awards:
  - {title: Medal, awarder: Royal Society, date: '2019-03-16', summary: For notes.}
---

## About Me

I am an *analyst*. {{< icon name="download" pack="fas" >}} Read my
{{< staticref "uploads/cv.pdf" "newtab" >}}CV{{< /staticref >}}.
"""
COAUTHOR = """---
title: Charles Babbage
role: Professor
social:
  - {icon: globe, icon_pack: fas, link: "https://babbage.example.org"}
---
He builds engines.
"""
NOTES = r"""---
title: 'Notes on the Engine & $x^2$'
authors: [admin, charles-babbage, L. F. Menabrea]
author_notes: ['Equal contribution', 'Equal contribution', 'Now at Turin']
date: '2018-07-01T00:00:00Z'
publishDate: '2017-01-01T00:00:00Z'
doi: 10.5555/notes
publication_types: ['paper-conference']
publication: In *Engine Days, 2018*
publication_short: In *ED*
abstract: Seven notes, and 50% more.
summary: Seven notes.
tags: [engines, looms]
featured: true
links:
  - {name: Preprint, url: 'https://arxiv.org/abs/1801.00001'}
  - {type: code, url: 'https://code.example.org/notes'}
url_pdf: ''
url_slides: slides.pdf
url_dataset: '#'
image: {caption: 'Photo by me', focal_point: ''}
projects: [loom]
---

{{% callout note %}}
Further *notes* are here.
{{% /callout %}}
"""
CITE = """@inproceedings{king18notes,
  title = {Notes on the Engine \\& $x^2$},
  author = {King, Ada and Babbage, Charles and Menabrea, L. F.},
  booktitle = {Engine Days}, year = {2018}, pages = {1--7}
}
"""
TALK = """---
title: A Talk
event: Engine Days
event_url: https://days.example.org
location: Turin
summary: What engines do.
date: '2019-06-01T13:00:00Z'
url_slides: 'https://slides.example.org'
url_code: 'https://code.example.org'
---
Come and *listen*.
"""
HOME = """---
title: ''
type: landing
sections:
  - block: resume-biography-3
    content: {username: admin, button: {text: Download CV, url: uploads/cv.pdf}}
  - block: markdown
    content:
      title: My Research
      text: |-
        I study *looms*.

        - And engines.
  - block: collection
    content: {title: Papers, filters: {folders: [publication]}}
  - block: cta-card
    demo: true
    content: {title: Build your own site, text: Click here}
---
"""
FILES = {
    "config/_default/hugo.yaml": "title: Ada King\nbaseURL: 'https://ada.example.net/'\n"
    "defaultContentLanguage: en\n",
    "config/_default/menus.yaml": "main:\n  - {name: Bio, url: /}\n"
    "  - {name: Group, url: 'https://group.example.org'}\n",
    "content/_index.md": HOME,
    "content/authors/admin/_index.md": OWNER,
    "content/authors/charles-babbage/_index.md": COAUTHOR,
    "content/publication/notes/index.md": NOTES,
    "content/publication/notes/cite.bib": CITE,
    "content/publication/notes/slides.pdf": "%PDF-1.4\n",
    "content/publication/hidden/index.md": "---\ntitle: Hidden\ndraft: true\n---\nHidden words.\n",
    "content/publication/_index.md": "---\ntitle: Publications\n---\n",
    "content/event/talk/index.md": TALK,
    "content/project/loom/index.md": "---\ntitle: A Loom\ntags: [looms]\ndate: 2016-04-27\n"
    "external_link: https://loom.example.org\n---\nIt weaves.\n",
    "content/post/hello/index.md": "---\ntitle: A post\n---\nWords of a post.\n",
    "content/teaching.md": "---\ntitle: Courses\n---\nI teach *weaving*.\n",
    "content/course/calculus/_index.md": "---\ntitle: Calculus\nsummary: A course.\n---\n",
    "content/course/calculus/one.md": "---\ntitle: Lesson one\n---\nWhat a lesson says.\n",
    "static/uploads/cv.pdf": "%PDF-1.4\n",
    "themes/academic/theme.toml": 'name = "Academic"\n',
}

OLD_CONFIG = """
baseurl = "https://ada.example.net/"
title = "Pages of Ada"
theme = "hugo-academic"
[params]
  name = "Ada King"
  role = "Analyst"
  organizations = [ { name = "University of Turin", url = "" } ]
  avatar = "portrait.png"
  email = "ada@example.org"
  [[params.social]]
    icon = "github"
    icon_pack = "fa"
    link = "//github.com/ada-k"
[[menu.main]]
  name = "Home"
  url = "#about"
"""
OLD_ABOUT = """+++
widget = "about"
weight = 1
[interests]
  interests = ["Engines", "Looms"]
[[education.courses]]
  course = "PhD in Engines"
  institution = "University of Turin"
  year = "Present"
[[education.courses]]
  course = "BSc"
  institution = "London College"
  year = 2014
+++

# Biography

I am an *analyst*.
"""
OLD_EXPERIENCE = '''+++
widget = "experience"
active = true
weight = 40
title = "Research"
[[experience]]
  title = "Assistant"
  company = "Royal Society"
  company_url = "https://royal.example.org"
  location = "London"
  date_start = "2015-01-01"
  date_end = ""
  description = """Read, and
wrote."""
+++
'''
OLD_PAPER = """+++
title = "On Looms"
date = 2017-06-01
authors = ["Ada King", "Charles Babbage"]
publication_types = ["2"]
publication = "*Memoirs*, (4), _pp. 1--10_, https://doi.org/10.5555/looms"
abstract = "Looms \\"weave\\"."
selected = true
url_pdf = "files/looms.pdf"
url_custom = [{name = "Errata", url = "https://errata.example.org"}]
[header]
caption = "My caption"
+++
More on *looms*.
"""
OLD_FILES = {
    "config.toml": OLD_CONFIG,
    "content/home/about.md": OLD_ABOUT,
    "content/home/experience.md": OLD_EXPERIENCE,
    "content/home/skills.md": '+++\nwidget = "featurette"\nweight = 30\ntitle = "Skills"\n'
    "[[feature]]\n"
    '  icon = "r"\n  name = "Weaving"\n  description = "90%"\n+++\n',
    "content/home/slider.md": '+++\nwidget = "slider"\nactive = false\ntitle = "Slides"\n+++\n',
    "content/publication/looms.md": OLD_PAPER,
    "content/talk/talk.md": '+++\ntitle = "A Talk"\ndate = "2017-01-01T00:00:00"\n'
    'event = "Days"\n+++\n',
    "static/files/looms.pdf": "%PDF-1.4\n",
}
