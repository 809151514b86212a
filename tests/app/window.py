"""The app's window, as a window manager sees it: `title` prints its title, `close` asks it to close.

Standard library only; speaks to the screen named by DISPLAY through libX11.
"""
import ctypes
import sys

X = ctypes.CDLL("libX11.so.6")
X.XOpenDisplay.restype = ctypes.c_void_p
X.XDefaultRootWindow.restype = ctypes.c_ulong
X.XInternAtom.restype = ctypes.c_ulong


class TextProperty(ctypes.Structure):
    _fields_ = [("value", ctypes.c_char_p), ("encoding", ctypes.c_ulong), ("format", ctypes.c_int), ("items", ctypes.c_ulong)]


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("window", ctypes.c_ulong), ("message", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class Event(ctypes.Union):
    _fields_ = [("client", ClientMessage), ("room", ctypes.c_long * 24)]


display = ctypes.c_void_p(X.XOpenDisplay(None))


def atom(name):
    return ctypes.c_ulong(X.XInternAtom(display, name.encode(), 0))


def title(window):
    text = TextProperty()
    if not X.XGetTextProperty(display, ctypes.c_ulong(window), ctypes.byref(text), atom("_NET_WM_NAME")) or not text.value:
        return ""
    return text.value.decode("utf-8", "replace")


def app_window():
    root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    children = ctypes.POINTER(ctypes.c_ulong)()
    X.XQueryTree(display, ctypes.c_ulong(X.XDefaultRootWindow(display)), ctypes.byref(root), ctypes.byref(parent),
                 ctypes.byref(children), ctypes.byref(count))
    found = [children[at] for at in range(count.value) if title(children[at]).endswith("Stafett")]
    if not found:
        sys.exit("the app has no window")
    return found[0]


def close(window):
    event = Event()
    event.client.type = 33  # ClientMessage
    event.client.window = window
    event.client.message = atom("WM_PROTOCOLS").value
    event.client.format = 32
    event.client.data[0] = atom("WM_DELETE_WINDOW").value
    X.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    X.XSync(display, 0)


if sys.argv[1] == "title":
    print(title(app_window()))
else:
    close(app_window())
