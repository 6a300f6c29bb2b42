"""A folder as .tar.zst, the same bytes for the same folder."""

import sys
import tarfile
from pathlib import Path

from building.environment import Environment
from building.releases import Release


def packed(tree: Path, given: Path, environment: Environment, release: Release) -> Path:
    """`bin`, `lib` and `share`, to be put wherever such folders lie: /usr/local, ~/.local."""
    name = f"duyin-{release.version}-linux-x86_64"
    target = given / f"{name}.tar.zst"
    environment.run(
        "building.archive", tree, target, name, str(release.epoch), str(release.packing)
    )
    return target


def main(tree: Path, target: Path, name: str, epoch: int, level: int) -> None:
    """Pack it, where there is a zstd."""
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from backports import zstd

    def undated(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = epoch
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
        return member

    options = {
        zstd.CompressionParameter.compression_level: level,
        zstd.CompressionParameter.enable_long_distance_matching: 1,
        zstd.CompressionParameter.checksum_flag: 1,
    }
    with (
        zstd.open(target, "wb", options=options) as file,
        tarfile.open(fileobj=file, mode="w") as tar,
    ):
        tar.add(tree, name, recursive=False, filter=undated)
        for path in sorted(tree.rglob("*")):
            tar.add(path, f"{name}/{path.relative_to(tree)}", recursive=False, filter=undated)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], *map(int, sys.argv[4:]))
