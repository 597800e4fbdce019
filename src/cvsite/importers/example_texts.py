"""What templates say of themselves on the pages that they come with, as far as nobody else would.

An owner who left it where it was did not write it.
"""

import re

_HEADINGS = (
    r"A data-driven personal website|Site-wide configuration|Create content & metadata"
    r"|How to edit your site's GitHub repository|Heading \d"
    r"|Getting started(?=[ \t]*\n.*\n\W{0,8}1\. Register a GitHub)"
    r"|For more info(?=[ \t]*\n.*\nMore info about configuring)"
)
"""Headings of Academic Pages, each with a line of ``=`` or ``-`` below it."""

_BEGINNINGS = (
    # Academic Pages: the page about the owner
    r"This is the front page of a website that is powered by"
    r"|Like many other Jekyll-based GitHub Pages templates"
    r"|Many of the features of dynamic content management systems"
    r"|You can also write scripts that process the structured data on the site"
    r"|For those users that need more advanced functionality, the template also supports"
    r"|\[MathJax\]\(https://www\.mathjax\.org/\) for mathematical equations"
    r"|\[Mermaid\]\(https://mermaid\.js\.org/\) for diagraming"
    r"|\[Plotly\]\(https://plotly\.com/javascript/\) for plotting"
    r"|(?:1\. )?(?:Register a GitHub account if you don't have one"
    r"|Fork \[this (?:repository|template)\]\(https://github\.com/academicpages"
    r"|Go to the repository's settings \(rightmost item"
    r"|Set site-wide configuration and create content & metadata"
    r"|Upload any files \(like PDFs, \.zip files, etc\.\) to the files/ directory"
    r"|Check status by going to the repository settings)"
    r"|The main configuration file for the site is in the base directory"
    r"|For site content, there is one markdown file for each type"
    r"|Markdown generator\*\*$"
    r"|(?:I have also created|The repository includes) \[a set of Jupyter notebooks"
    r"|\) that converts? a CSV containing structured data about talks"
    r"|Many people use a git client to create files on their local computer"
    r"|(?:Example: |!\[)editing a markdown file for a talk"
    r"|More info about configuring academic ?pages can be found"
    # its CV, talks, courses and papers
    r"|(?:Ph\.D|[BM]\.S\.) in (?:GitHub|Jekyll|Version Control Theory), GitHub University"
    r"|(?:Summer|Fall) 2015: Research Assistant(?=\s+\W{0,4}GitHub University)"
    r"|Spring 2024: Academic Pages Collaborator"
    r"|GitHub University$|Duties includ(?:e|ed): (?:Rejecting|Merging) pull requests"
    r"|Duties includes: Updates and improvements to template"
    r"|Supervisor: (?:Professor (?:Git|Hub)|The Users)$|(?:Sub-)?skill \d(?:\.\d)?$"
    r"|Currently signed in to 43 different slack teams"
    r"|This is a description of (?:your (?:talk|tutorial|conference proceedings)"
    r"|a teaching experience\. You can use)"
    r"|This is an item in your portfolio\. It can be have"
    r"|The contents above will be part of a list of publications, if the user clicks"
    # al-folio
    r"|For now, this page is assumed to be a static description of your courses"
    r"|Organize your courses by years, topics, or universities, however you like"
    r"|Jean shorts raw denim Vice normcore|Hoodie Thundercats retro, tote bag"
    r"|Pug heirloom High Life vinyl swag|Fap aliqua qui, scenester pug|Hipster list$"
    r"|We do not grow absolutely, chronologically\."
    r"|li>(?:brunch|fixie|raybans|messenger bag)</li>$|—Anais Nin$"
    # Hugo Blox
    r"|Nelson Bighetti is a professor of artificial intelligence"
    r"|Click (?:the|on the) [*_]+(?:Cite|Slides)[*_]+ button above to"
    r"|Create your slides in Markdown - click the"
    r"|Supplementary notes can be added here, including"
    r"|Add the (?:publication's )?\*\*full text\*\* or \*\*supplementary notes\*\*"
    r"|Slides can be added in a few ways:|\*?\*?(?:Create|Upload|Embed)\*\*.{0,20} slide"
    r"|Further event details, including"
    r"|Lorem ipsum dolor sit amet"
)
"""How the lines begin."""

_ANYWHERE = (
    r"Write your biography here\. Tell the world about yourself"
    r"|Put your address / P\.O\. box / other info right below your picture"
    r"|Link to your social media connections, too\. This theme"
    r"|Address\. Contacts\. Mott?o\. Etc\."
)
"""Sentences of al-folio after which nobody wrote any of one's own."""

EXAMPLE_TEXT = re.compile(
    rf"^[^\w\n]{{0,8}}(?:(?:{_HEADINGS})[ \t]*\n[ \t]*(?:={{3,}}|-{{3,}})[ \t]*$"
    rf"|(?:{_BEGINNINGS}).*$)|(?:{_ANYWHERE}).*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line, or the rest of one, that is the template's."""

EXAMPLE_ADDRESS = re.compile(
    r"<p>(?:555 your office number|123 your address street|Your City, State 12345)</p>"
)
"""The address that al-folio comes with."""
