"""Whether windows can let through what is behind them: without a compositor X11 draws it black."""

import ctypes
from functools import cache

from PySide6.QtGui import QGuiApplication


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Reply(ctypes.Structure):
    """What both questions are answered with: a head, then one number."""

    _fields_ = (("head", ctypes.c_uint32 * 2), ("value", ctypes.c_uint32))


@cache
def windows_blend() -> bool:
    """Whether a window's corners may be round. Asked once."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        return _somebody_owns(b"_NET_WM_CM_S%d")
    except (OSError, AttributeError):
        return False


def _somebody_owns(selection: bytes) -> bool:
    """Ask the X server whether a compositor has announced itself (EWMH, "Compositing Managers")."""
    from ctypes import util  # which would be loaded with `subprocess` for nothing elsewhere

    xcb = ctypes.CDLL(util.find_library("xcb") or "libxcb.so.1")
    libc = ctypes.CDLL(None)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_intern_atom.restype = xcb.xcb_get_selection_owner.restype = _Cookie
    for reply in (xcb.xcb_intern_atom_reply, xcb.xcb_get_selection_owner_reply):
        reply.restype = ctypes.POINTER(_Reply)
    screen = ctypes.c_int(0)
    connection = ctypes.c_void_p(xcb.xcb_connect(None, ctypes.byref(screen)))
    try:
        if xcb.xcb_connection_has_error(connection):
            return False
        name = selection % screen.value
        cookie = xcb.xcb_intern_atom(connection, 0, ctypes.c_uint16(len(name)), name)
        atom = xcb.xcb_intern_atom_reply(connection, cookie, None)
        cookie = xcb.xcb_get_selection_owner(connection, ctypes.c_uint32(atom.contents.value))
        owner = xcb.xcb_get_selection_owner_reply(connection, cookie, None)
        is_owned = bool(owner.contents.value)
        for answer in (atom, owner):
            libc.free(answer)
        return is_owned
    finally:
        xcb.xcb_disconnect(connection)
