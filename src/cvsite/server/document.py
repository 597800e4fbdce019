"""The CV as PDF in the preview, which is made when somebody looks at it."""

import asyncio

from cvsite.builder.single_pdf import make_pdf
from cvsite.errors import CvsiteError
from cvsite.server.files import PageHandler


class PdfHandler(PageHandler):
    """Gives the PDF of the content as it is now, or says what is wrong with it."""

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002 - as tornado has it
        """Give the site's own file where it has one, or make the PDF, in another thread."""
        if (self.preview.out / path).is_file():
            await super().get(path, include_body)
            return
        try:
            made = await asyncio.to_thread(make_pdf, self.preview.options)
        except CvsiteError as error:
            self.set_status(500)
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish(f"{error}\n")
        else:
            self.set_header("Content-Type", "application/pdf")
            self.finish(made.data)
