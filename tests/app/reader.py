"""What a screen reader is given: the app's window on the accessibility bus of the session.

Each line that is read asks for something, each answer is one line of JSON: `tree` gives everything in the
window, `hear` what was announced since it was asked last, with the moment it was heard at.
Needs python3-gi and gir1.2-atspi-2.0.
"""
import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

heard = []


def attributes(node):
    return dict(node.get_attributes() or {})


def words(node):
    text = node.get_text_iface()
    said = Atspi.Text.get_text(text, 0, -1) if text else ""
    return said or node.get_name() or ""


def on_event(event):
    now = time.time() * 1000
    try:
        told = attributes(event.source)
        live = told.get("live") or told.get("container-live")
        if event.type.startswith("object:announcement"):
            heard.append({"at": now, "words": str(event.any_data)})
        elif live in ("polite", "assertive") and event.any_data is not None:
            child = event.any_data
            heard.append({"at": now, "words": child if isinstance(child, str) else words(child)})
    except GLib.Error as error:
        # What was told is gone again before it could be read: a reader would say nothing.
        print(error, file=sys.stderr)


def described(node):
    place = node.get_component_iface()
    box = place.get_extents(Atspi.CoordType.SCREEN) if place else None
    told = attributes(node)
    number = {key: int(told[key]) for key in ("level", "posinset", "setsize", "rowindex") if told.get(key, "").isdigit()}
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "box": [box.x, box.y, box.width, box.height] if box else None,
        **number,
    }


def everything(node, found):
    try:
        found.append(described(node))
        children = [node.get_child_at_index(at) for at in range(node.get_child_count())]
    except GLib.Error:
        return found  # It is gone meanwhile.
    for child in children:
        if child is not None:
            everything(child, found)
    return found


def window():
    desktop = Atspi.get_desktop(0)
    found = []
    for at in range(desktop.get_child_count()):
        everything(desktop.get_child_at_index(at), found)
    return found


def on_line(_channel, _condition):
    global heard
    line = sys.stdin.readline().strip()
    if not line:
        loop.quit()
        return False
    if line == "tree":
        answer = window()
    else:
        answer, heard = heard, []
    print(json.dumps(answer), flush=True)
    return True


listener = Atspi.EventListener.new(on_event)
for kind in ("object:children-changed:add", "object:text-changed:insert"):
    listener.register(kind)
loop = GLib.MainLoop()
GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, on_line)
print(json.dumps("ready"), flush=True)
loop.run()
