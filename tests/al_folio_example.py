"""A site made with al-folio, file by file, in its older and its newer form."""

CONFIG = """
title: blank
first_name: Ada
middle_name:
last_name: King
url: https://ada.example.org
baseurl: /home
lang: de
contact_note: >
  Write a letter.
github_username: ada-k
mastodon_username: example.social/@ada
inspirehep_id: 1010907
rss_icon: true
scholar:
  last_name: [King, Lovelace]
  first_name: [Ada, A.]
  style: apa
  source: /_bibliography/
  bibliography: papers.bib
max_author_limit: 3
"""

OLD_CV = """
- title: General Information
  type: map
  contents:
    - {name: Full Name, value: Ada King}
    - {name: Location, value: London}
    - {name: Date of Birth, value: 10th December 1815}
- title: Education
  type: time_table
  contents:
    - title: Lessons
      institution: Home School
      year: 1829.03 - 1833
      description:
        - Mathematics
        - title: More
          contents: [Weaving, Music]
- title: Work Experience
  type: time_table
  contents:
    - title: Analyst
      institution: <a href="https://engines.example.org">Engines</a>
      year: 1842 -
    - {title: Translator, institution: Taylor, year: Exp. 1844, description: From *French*}
- title: Honors and Awards
  type: time_table
  contents:
    - year: 1843
      items: [A medal, "A <b>second</b> medal"]
- title: Academic Interests
  type: nested_list
  contents:
    - {title: Engines, items: [Punched cards, "Loops, in time"]}
- title: Languages
  type: list
  contents:
    - French: Fluent
- title: Hobbies
  type: list
  contents: [Riding, '<u>Music:</u> Harp']
- title: Courses
  type: list_groups
  contents:
    - category: Engines
      icon: fas fa-cog
      items:
        - {name: Cogs, level: Hard, link: "https://cogs.example.org", linkname: DOC}
"""

RENDERCV = """
cv:
  name: Ada King
  headline: Analyst
  sections:
    Summary: [All of it.]
    Experience:
      - {company: Engines, position: Analyst, start_date: 1842, end_date: present}
    Awards:
      - {title: A medal, awarder: Society, date: 1843-01-02, icon: fa-medal}
    Certificates:
      - {name: Looms, issuer: Guild, date: 1840}
    Languages:
      - {name: French, summary: Fluent}
    References:
      - {name: Charles Babbage, reference: She *knows*.}
design: {theme: classic}
"""

PAPERS = """---
---

@article{king1843notes,
  abbr={Memoirs},
  title={Notes on the Engine},
  author={King*, Ada and Babbage, C.},
  journal={Memoirs},
  year={1843},
  pdf={notes.pdf},
  slides={https://example.org/slides.pdf},
  preview={notes.png},
  bibtex_show={true},
  selected={true}
}
"""

TALKS = """@misc{king1843notes, title={A talk on the notes}, author={King, A.}, year={1844}}
"""

ABOUT = """---
layout: about
title: about
permalink: /
subtitle: Analyst at <a href='#'>Engines</a>
profile:
  image: ada.jpg
  more_info: >
    <p>12 St James's Square</p>
    <p>London</p>
announcements: {enabled: true}
---

I like *engines*. See [my CV]({{ '/assets/pdf/cv.pdf' | relative_url }}){:target="_blank"},
[papers](/home/publications/), [Turin]({% link /assets/pdf/turin.pdf %}) and <https://example.org>.

<!-- to do -->
<div class="row"><b> Bold </b>words</div>

{% include figure.liquid path="assets/img/engine.jpg" %}
"""

PAGES = {
    "_pages/teaching.md": """---
layout: page
title: teaching
description: My courses.
nav: true
---

## Weaving

- 1840 <a name="here"></a>
""",
    "_pages/publications.md": """---
title: publications
nav: true
---

<div>

{% bibliography %}

</div>
""",
    "_pages/talks.md": "---\ntitle: talks\nnav: true\n---\n{% bibliography -f talks -q @* %}\n",
    "_pages/hidden.md": "---\ntitle: secret\nnav: false\n---\nNot to be seen.\n",
    "_news/one.md": "---\ndate: 1842-10-22 15:59:00-0400\ninline: true\n---\nTranslated it.\n",
    "_news/two.md": "---\ntitle: Notes\ndate: 1843-08-01\n---\nWith <i>seven</i> notes.\n",
    "_news/three.md": "---\ndate: soon\n---\nNobody knows when.\n",
    "_projects/loom.md": "---\ntitle: Loom\ndescription: It weaves.\n---\nLong story.\n",
    "_posts/1844-01-01-post.md": "---\ntitle: A: b\n---\nA post.\n",
    "_data/coauthors.yml": '"babbage":\n  - firstname: ["Charles", "C."]\n'
    "    url: https://babbage.example.org\n",
    "_data/venues.yml": '"Memoirs":\n  url: https://example.org\n',
    "_data/socials.yml": """
email: ada [at] example.org
cv_pdf: /assets/pdf/cv.pdf
scholar_userid: ABC
letterboxd_id: {value: ada, logo: fa-x}
other: {title: A page, url: "https://other.example.org", logo: x.png}
""",
    "_layouts/about.liquid": "{{ content }}",
    "_includes/cv/map.liquid": "x",
    "assets/css/main.scss": "x",
    "assets/pdf/notes.pdf": "%PDF-1.4",
    "assets/pdf/cv.pdf": "%PDF-1.4",
    "assets/pdf/turin.pdf": "%PDF-1.4",
    "README.md": "x",
}

SITE = {
    "_config.yml": CONFIG,
    "_data/cv.yml": OLD_CV,
    "_bibliography/papers.bib": PAPERS,
    "_pages/about.md": ABOUT,
    **PAGES,
}
