"""Make the packages of this system: `./dev package [--unreleased]`."""

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from building import archive, debian, frozen, installers, share, source, wheels
from building.environment import Environment, NotThere
from building.releases import NotReleased, Release, release_of

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Make them all in dist/; the exit status."""
    asking = argparse.ArgumentParser("./dev package", description=__doc__)
    asking.add_argument(
        "--unreleased",
        action="store_true",
        help="though the changelog does not tell of the version",
    )
    try:
        release = release_of(ROOT, unreleased=asking.parse_args().unreleased)
        for made in packages(release):
            print(f"{made.stat().st_size / 1e6:7.1f} MB  {made.relative_to(ROOT)}")
    except (NotReleased, NotThere) as reason:
        print(f"./dev package: {reason}", file=sys.stderr)
        return 1
    return 0


def packages(release: Release) -> list[Path]:
    """All of a release, for the system that this runs on."""
    work, given = ROOT / "build" / "package", ROOT / "dist"
    shutil.rmtree(work, ignore_errors=True)
    given.mkdir(exist_ok=True)
    environment = told("an environment", Environment, work / "environment", release.epoch)
    told("its packages", environment.install, *source.requirements(ROOT))
    copy = told("the source and its tables", source.copied, ROOT, work / "source", environment)
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
