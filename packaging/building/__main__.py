"""Make the packages of this system: `./dev package [--unreleased]`.

All are made in build/package, which every run makes anew. Only once all are there are they put into
dist, so what lies there is whole, however a run ended.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from building import archive, debian, frozen, installers, share, source, wheels
from building.delivering import delivered
from building.environment import Environment, NotMade
from building.releases import NotReleased, Release, release_of

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Make them all and put them into dist/; the exit status."""
    asking = argparse.ArgumentParser("./dev package", description=(__doc__ or "").split("\n")[0])
    asking.add_argument(
        "--unreleased",
        action="store_true",
        help="make packages to try, of a version of today, whatever the changelog tells",
    )
    try:
        release = release_of(ROOT, unreleased=asking.parse_args().unreleased)
        for path in delivered(packages(release, ROOT / "build" / "package"), ROOT / "dist"):
            print(f"{path.stat().st_size / 1e6:7.1f} MB  {path.relative_to(ROOT)}")
    except (NotReleased, NotMade) as reason:
        return _not_made(str(reason))
    except OSError as error:
        return _not_made(_reason(error))
    except KeyboardInterrupt:
        return _not_made("stopped", 130)
    return 0


def _not_made(reason: str, status: int = 1) -> int:
    print(f"./dev package: {reason}. Nothing in dist was changed.", file=sys.stderr)
    return status


def _reason(error: OSError) -> str:
    if isinstance(error, shutil.Error):  # of a copied folder: each file with a whole sentence
        _, where, why = error.args[0][0]
        return f"{where}: {why.partition('] ')[2].partition(': ')[0] or why}"
    return f"{error.filename2 or error.filename or ROOT}: {error.strerror or error}"


def packages(release: Release, work: Path) -> list[Path]:
    """All of a release, for the system that this runs on; made in a folder, in its folder `made`
    the packages."""
    given = work / "made"
    shutil.rmtree(work, ignore_errors=True)
    given.mkdir(parents=True)
    environment = told("an environment", Environment, work / "environment", release.epoch)
    told("its packages", environment.install, *source.requirements(ROOT))
    copy = told(
        "the source and its tables", source.copied, ROOT, work / "source", environment, release
    )
    made = told("sdist and wheel", wheels.built, copy, given, work, environment)
    told("the wheel installed", environment.install, "--no-deps", str(made[-1]))
    told("pictures of the program", environment.run, "building.icons", copy, work / "icons")
    folder = told("one folder", frozen.folder, copy, work, environment)
    if sys.platform != "linux":
        given_away = (folder, copy, given, work, release, share.suffixes(environment))
        return [*made, *told("the installer", installers.built, *given_away)]
    tree = work / "tree"
    shutil.copytree(folder, tree / "lib" / "duyin", symlinks=True)
    (tree / "bin").mkdir()
    (tree / "bin" / "duyin").symlink_to("../lib/duyin/duyin")
    told(
        "what a desktop wants to know",
        share.filled,
        tree / "share",
        copy,
        work,
        environment,
        release,
    )
    made.append(told("tar.zst", archive.packed, tree, given, environment, release))
    made.append(told("deb", debian.packed, tree, copy, given, work, release))
    return made


def told(
    what: str, make: Callable[_Given, _Made], *args: _Given.args, **more: _Given.kwargs
) -> _Made:
    """What is made, said with the seconds that it took."""
    began = time.monotonic()
    made = make(*args, **more)
    print(f"{time.monotonic() - began:7.1f} s   {what}", file=sys.stderr, flush=True)
    return made


if __name__ == "__main__":
    sys.exit(main())
