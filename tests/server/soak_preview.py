"""The preview works for hours. ``make soak`` runs this: it takes some minutes."""

from collections.abc import Callable
from pathlib import Path

from live_preview import Server

REBUILDS = 2000
WARM_AFTER = 200
"""Rebuilds after which all that is loaded once has been loaded."""

LARGEST_GROWTH = 1.1
"""Times the memory after ``WARM_AFTER`` rebuilds."""

CV = "basics: {{name: Ada King, summary: Edit {0}}}\n"
ENTRY = (
    "@misc{{k{0}, author = {{Ada King}}, title = {{On {0}}}, year = 2020, abstract = {{{1}}}}}\n"
)

WriteSite = Callable[[dict[str, str]], Path]


def measure(server: Server) -> tuple[int, int]:
    """Give the memory of a server in kilobytes, and how many handles it has."""
    process = Path("/proc", str(server.process.pid))
    resident = next(
        line for line in (process / "status").read_text().splitlines() if line.startswith("VmRSS")
    )
    return int(resident.split()[1]), len(list((process / "fd").iterdir()))


def test_rebuilds_leave_nothing_behind(
    write_site: WriteSite, start_server: Callable[..., Server]
) -> None:
    """Memory and handles do not grow with the rebuilds; the last edit is what is shown."""
    entries = "".join(ENTRY.format(number, "x") for number in range(20))
    site = write_site({"content/cv.yaml": CV.format(0), "content/publications.bib": entries})
    server = start_server(site)

    def edit(number: int) -> None:
        server.wait_for_build(lambda: write(number))

    def write(number: int) -> None:
        if number % 2:
            (site / "content/cv.yaml").write_text(CV.format(number))
        else:
            changed = ENTRY.format(3, "x"), ENTRY.format(3, f"Edit {number}")
            (site / "content/publications.bib").write_text(entries.replace(*changed))

    for number in range(1, WARM_AFTER):
        edit(number)
    memory, handles = measure(server)
    for number in range(WARM_AFTER, REBUILDS):
        edit(number)
    memory_after, handles_after = measure(server)
    grown = f"{memory} to {memory_after} KB, {handles} to {handles_after} handles"
    assert handles_after <= handles, grown
    assert memory_after <= memory * LARGEST_GROWTH, grown
    assert f"Edit {REBUILDS - 1}".encode() in server.get("/")[1]
