"""Opens the place of what a page shows: a click in the page asks for it by the record's id."""

from tornado.escape import json_decode

from cvsite.errors import Location
from cvsite.server.editors import Editor, write_vscode_url
from cvsite.server.files import QuietHandler

JSON_TYPE = "application/json"
"""What a request must be: a page of another site cannot send that without asking first."""


class OpenHandler(QuietHandler):
    """Opens the place of a record in the editor, or tells the address that does."""

    def post(self) -> None:
        """Answer with a message for the reader, and ``url`` where the page is to open that."""
        request = self.request
        if request.headers.get("Origin") != f"http://{request.host}":
            self._answer(403, "Only pages of this preview may open what they show")
        elif request.headers.get("Content-Type") != JSON_TYPE:
            self._answer(415, f"This takes {JSON_TYPE}")
        elif (name := read_record(request.body)) is None:
            self._answer(400, 'This takes {"record": "work/0"}')
        elif (place := self.settings["preview"].places.get(name)) is None:
            self._answer(404, f"{name} is not in the content as it was built last")
        else:
            self._open(place, self.settings["editor"])

    def _open(self, place: Location, editor: Editor | None) -> None:
        if editor is None:
            message = f"{place} opens in VS Code; cvsite serve --editor names another"
            self._answer(200, message, url=write_vscode_url(place))
            return
        try:
            editor.open(place)
        except OSError as error:
            self._answer(500, f"{editor.name} does not start: {error.strerror or error}")
        else:
            self._answer(200, f"{place} opens in {editor.name}")

    def _answer(self, status: int, message: str, **more: str) -> None:
        self.set_status(status)
        self.finish({"message": message, **more})


def read_record(body: bytes) -> str | None:
    """Read the id of a record from a request; None where there is none in it."""
    try:
        asked = json_decode(body)
    except ValueError:
        return None
    match asked:
        case {"record": str(name)}:
            return name
    return None
