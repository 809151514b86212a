"""What another program finds on the clipboard, one line each: the kinds, the size of a picture, the beginning of a text."""
import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Gdk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

clipboard = Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD)
there, kinds = clipboard.wait_for_targets()
picture = clipboard.wait_for_image()
print(" ".join(kind.name() for kind in kinds) if there else "")
print(f"{picture.get_width()} x {picture.get_height()}" if picture else "")
print((clipboard.wait_for_text() or "")[:60].split("\n")[0])
